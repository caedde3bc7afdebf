/** What Accord's gateway is measured against, built by the bench alone. */
@NullMarked
package care.accord.bench.compared;

import org.jspecify.annotations.NullMarked;
