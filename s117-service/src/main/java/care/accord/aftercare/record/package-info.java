/** Everything that the register holds about one person, on one page. */
@NullMarked
package care.accord.aftercare.record;

import org.jspecify.annotations.NullMarked;
