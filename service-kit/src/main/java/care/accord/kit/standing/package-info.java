/** What has been heard of teams, workers, agreements and delegated functions. */
@NullMarked
package care.accord.kit.standing;

import org.jspecify.annotations.NullMarked;
