/** What logs and traces say of a request: which route it took, and nothing that was typed. */
@NullMarked
package care.accord.web.observe;

import org.jspecify.annotations.NullMarked;
