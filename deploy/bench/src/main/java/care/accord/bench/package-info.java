/** What Accord costs: each figure beside the one it is compared with, measured in one run. */
@NullMarked
package care.accord.bench;

import org.jspecify.annotations.NullMarked;
