/** Where what waits for a steward is kept. */
@NullMarked
package care.accord.cases.steward.store;

import org.jspecify.annotations.NullMarked;
