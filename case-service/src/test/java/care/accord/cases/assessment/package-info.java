/** Assessments for the tests, in every state. */
@NullMarked
package care.accord.cases.assessment;

import org.jspecify.annotations.NullMarked;
