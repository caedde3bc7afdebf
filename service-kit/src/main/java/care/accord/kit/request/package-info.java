/** What every write must bring along: an idempotency key, and the version that it changes. */
@NullMarked
package care.accord.kit.request;

import org.jspecify.annotations.NullMarked;
