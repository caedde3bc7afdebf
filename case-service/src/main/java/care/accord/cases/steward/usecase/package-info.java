/** Reading and settling what waits for a steward. */
@NullMarked
package care.accord.cases.steward.usecase;

import org.jspecify.annotations.NullMarked;
