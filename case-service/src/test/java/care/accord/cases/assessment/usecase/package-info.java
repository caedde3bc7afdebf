/** What is done with an assessment, through HTTP. */
@NullMarked
package care.accord.cases.assessment.usecase;

import org.jspecify.annotations.NullMarked;
