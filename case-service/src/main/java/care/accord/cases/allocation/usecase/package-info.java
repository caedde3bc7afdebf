/** Giving a case to a team and a worker, and taking it from them. */
@NullMarked
package care.accord.cases.allocation.usecase;

import org.jspecify.annotations.NullMarked;
