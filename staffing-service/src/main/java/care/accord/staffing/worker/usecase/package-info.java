/** What a staffing officer does with workers. */
@NullMarked
package care.accord.staffing.worker.usecase;

import org.jspecify.annotations.NullMarked;
