/** Tests of staffing-service and what they share. */
@NullMarked
package care.accord.staffing;

import org.jspecify.annotations.NullMarked;
