/** Bearer tokens, checked once and then known for a while. */
@NullMarked
package care.accord.web.token;

import org.jspecify.annotations.NullMarked;
