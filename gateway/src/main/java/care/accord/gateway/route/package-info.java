/** Who may call what, and which service answers it. */
@NullMarked
package care.accord.gateway.route;

import org.jspecify.annotations.NullMarked;
