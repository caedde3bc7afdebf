/** Who has a case: refusals and events. */
@NullMarked
package care.accord.cases.allocation.model;

import org.jspecify.annotations.NullMarked;
