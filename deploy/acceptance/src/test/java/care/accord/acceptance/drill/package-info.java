/** Breaks things on purpose on a running stack and counts what is left: {@code ./accord drill}. */
@NullMarked
package care.accord.acceptance.drill;

import org.jspecify.annotations.NullMarked;
