/** Which functions one body may let another exercise, by which legal route. */
@NullMarked
package care.accord.partnership.delegation.model;

import org.jspecify.annotations.NullMarked;
