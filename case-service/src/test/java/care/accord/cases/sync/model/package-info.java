/** What becomes of what another system sends. */
@NullMarked
package care.accord.cases.sync.model;

import org.jspecify.annotations.NullMarked;
