/** The reader of other services' events: applied once, in order per key, parked when they cannot be applied. */
@NullMarked
package care.accord.kit.events;

import org.jspecify.annotations.NullMarked;
