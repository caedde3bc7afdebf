/** People as JSON and as pages. */
@NullMarked
package care.accord.cases.person.web;

import org.jspecify.annotations.NullMarked;
