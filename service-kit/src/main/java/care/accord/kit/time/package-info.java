/** The clock, injected everywhere, and today's date in England. */
@NullMarked
package care.accord.kit.time;

import org.jspecify.annotations.NullMarked;
