/** Where teams are kept. */
@NullMarked
package care.accord.staffing.team.store;

import org.jspecify.annotations.NullMarked;
