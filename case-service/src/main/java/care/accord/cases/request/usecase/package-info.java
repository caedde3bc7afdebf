/** Recording, deciding and reading a request. */
@NullMarked
package care.accord.cases.request.usecase;

import org.jspecify.annotations.NullMarked;
