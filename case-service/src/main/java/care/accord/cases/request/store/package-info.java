/** Where requests are kept. */
@NullMarked
package care.accord.cases.request.store;

import org.jspecify.annotations.NullMarked;
