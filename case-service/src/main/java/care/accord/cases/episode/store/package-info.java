/** Where episodes are kept. */
@NullMarked
package care.accord.cases.episode.store;

import org.jspecify.annotations.NullMarked;
