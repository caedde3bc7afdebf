/** What is refused before anybody is asked who they are. */
@NullMarked
package care.accord.gateway.limit;

import org.jspecify.annotations.NullMarked;
