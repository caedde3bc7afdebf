/** The people that this register has heard of: who they are, finding them, and one person's page. */
@NullMarked
package care.accord.aftercare.person;

import org.jspecify.annotations.NullMarked;
