/** How a service describes its API. */
@NullMarked
package care.accord.kit.description;

import org.jspecify.annotations.NullMarked;
