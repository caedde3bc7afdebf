/** The after-care register: who is owed after-care under MHA 1983 s117, since when and why. */
@NullMarked
package care.accord.aftercare;

import org.jspecify.annotations.NullMarked;
