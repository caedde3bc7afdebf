/** What a team is and how it changes without losing what it was. */
@NullMarked
package care.accord.staffing.team.model;

import org.jspecify.annotations.NullMarked;
