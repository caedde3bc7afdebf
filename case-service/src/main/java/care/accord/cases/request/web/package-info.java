/** Requests as JSON and as pages. */
@NullMarked
package care.accord.cases.request.web;

import org.jspecify.annotations.NullMarked;
