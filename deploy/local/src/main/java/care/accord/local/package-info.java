/** The whole of Accord on one machine without a container engine: for trying it, for tests, drills and benches. */
@NullMarked
package care.accord.local;

import org.jspecify.annotations.NullMarked;
