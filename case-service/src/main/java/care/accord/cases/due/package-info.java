/** By when the next step of a case is due: local targets, since the law sets none. */
@NullMarked
package care.accord.cases.due;

import org.jspecify.annotations.NullMarked;
