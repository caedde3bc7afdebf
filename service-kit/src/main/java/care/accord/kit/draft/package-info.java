/** Forms as they are being typed, kept for their owner until the valid save, or until nobody has carried on for too long. */
@NullMarked
package care.accord.kit.draft;

import org.jspecify.annotations.NullMarked;
