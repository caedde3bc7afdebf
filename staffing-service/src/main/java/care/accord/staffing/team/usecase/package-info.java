/** What a staffing officer does with teams. */
@NullMarked
package care.accord.staffing.team.usecase;

import org.jspecify.annotations.NullMarked;
