/** Keycloak, services and browsers as the gateway meets them, small enough to be in one process with it. */
@NullMarked
package care.accord.gateway.testing;

import org.jspecify.annotations.NullMarked;
