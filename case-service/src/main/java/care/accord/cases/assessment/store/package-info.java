/** Where assessments, their sections, decisions and copies are kept. */
@NullMarked
package care.accord.cases.assessment.store;

import org.jspecify.annotations.NullMarked;
