/** Recording and deciding requests, through HTTP. */
@NullMarked
package care.accord.cases.request.usecase;

import org.jspecify.annotations.NullMarked;
