/** Who acts in the feature tests, and what they have heard. */
@NullMarked
package care.accord.aftercare.testing;

import org.jspecify.annotations.NullMarked;
