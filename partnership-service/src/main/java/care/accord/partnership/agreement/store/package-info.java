/** Where agreements are kept. */
@NullMarked
package care.accord.partnership.agreement.store;

import org.jspecify.annotations.NullMarked;
