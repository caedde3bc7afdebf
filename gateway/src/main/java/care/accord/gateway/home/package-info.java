/** The few pages that are the gateway's own. */
@NullMarked
package care.accord.gateway.home;

import org.jspecify.annotations.NullMarked;
