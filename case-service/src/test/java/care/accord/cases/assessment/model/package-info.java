/** The rules of a needs assessment, one sentence each. */
@NullMarked
package care.accord.cases.assessment.model;

import org.jspecify.annotations.NullMarked;
