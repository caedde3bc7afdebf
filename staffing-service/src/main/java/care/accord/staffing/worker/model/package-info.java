/** Who works here, as what, for which body, and in which team on which day. */
@NullMarked
package care.accord.staffing.worker.model;

import org.jspecify.annotations.NullMarked;
