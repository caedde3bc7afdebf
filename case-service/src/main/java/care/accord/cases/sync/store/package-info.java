/** What each system sent last. */
@NullMarked
package care.accord.cases.sync.store;

import org.jspecify.annotations.NullMarked;
