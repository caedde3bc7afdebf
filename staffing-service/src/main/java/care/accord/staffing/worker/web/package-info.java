/** Workers as JSON and as pages. */
@NullMarked
package care.accord.staffing.worker.web;

import org.jspecify.annotations.NullMarked;
