/** Where workers are kept. */
@NullMarked
package care.accord.staffing.worker.store;

import org.jspecify.annotations.NullMarked;
