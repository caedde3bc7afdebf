/** Giving a case to a worker or a team, as a page. */
@NullMarked
package care.accord.cases.allocation.web;

import org.jspecify.annotations.NullMarked;
