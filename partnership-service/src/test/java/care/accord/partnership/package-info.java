/** Tests of partnership-service and what they share. */
@NullMarked
package care.accord.partnership;

import org.jspecify.annotations.NullMarked;
