/** Where recorded detentions are kept. */
@NullMarked
package care.accord.aftercare.detention.store;

import org.jspecify.annotations.NullMarked;
