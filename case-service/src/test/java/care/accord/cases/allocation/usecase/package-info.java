/** Giving cases to workers, through HTTP. */
@NullMarked
package care.accord.cases.allocation.usecase;

import org.jspecify.annotations.NullMarked;
