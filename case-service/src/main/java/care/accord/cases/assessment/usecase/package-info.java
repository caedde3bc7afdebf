/** What is done with a needs assessment, from start to written record: one class each. */
@NullMarked
package care.accord.cases.assessment.usecase;

import org.jspecify.annotations.NullMarked;
