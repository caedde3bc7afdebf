/** The team directory as JSON and as pages. */
@NullMarked
package care.accord.staffing.team.web;

import org.jspecify.annotations.NullMarked;
