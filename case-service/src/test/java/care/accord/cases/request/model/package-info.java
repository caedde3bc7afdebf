/** The rules of what becomes of a request. */
@NullMarked
package care.accord.cases.request.model;

import org.jspecify.annotations.NullMarked;
