/** Settling what waits for a steward, through HTTP. */
@NullMarked
package care.accord.cases.steward.usecase;

import org.jspecify.annotations.NullMarked;
