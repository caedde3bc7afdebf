/** The feed of what happened to teams and workers. */
@NullMarked
package care.accord.staffing.changes.web;

import org.jspecify.annotations.NullMarked;
