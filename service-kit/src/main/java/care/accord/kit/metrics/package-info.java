/** What operators watch of a service beside its requests: the way of its events, what is parked, and the seals. */
@NullMarked
package care.accord.kit.metrics;

import org.jspecify.annotations.NullMarked;
