/** The styles, scripts and images of every page, served under an address that changes with their content. */
@NullMarked
package care.accord.web.assets;

import org.jspecify.annotations.NullMarked;
