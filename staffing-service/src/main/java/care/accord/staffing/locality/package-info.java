/** The places that the partnership divides its area into. */
@NullMarked
package care.accord.staffing.locality;

import org.jspecify.annotations.NullMarked;
