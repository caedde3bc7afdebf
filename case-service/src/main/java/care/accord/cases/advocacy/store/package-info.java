/** Where advocacy checks are kept. */
@NullMarked
package care.accord.cases.advocacy.store;

import org.jspecify.annotations.NullMarked;
