/** The needs assessment as JSON and as pages. */
@NullMarked
package care.accord.cases.assessment.web;

import org.jspecify.annotations.NullMarked;
