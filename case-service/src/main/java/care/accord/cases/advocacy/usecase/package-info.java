/** Recording the advocacy check. */
@NullMarked
package care.accord.cases.advocacy.usecase;

import org.jspecify.annotations.NullMarked;
