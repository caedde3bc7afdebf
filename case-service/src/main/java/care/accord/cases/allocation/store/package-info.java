/** Who had which case when. */
@NullMarked
package care.accord.cases.allocation.store;

import org.jspecify.annotations.NullMarked;
