/** Recording the advocacy check, through HTTP. */
@NullMarked
package care.accord.cases.advocacy.usecase;

import org.jspecify.annotations.NullMarked;
