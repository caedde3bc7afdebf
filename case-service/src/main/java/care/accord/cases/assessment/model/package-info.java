/** What a Care Act needs assessment is, what it must hold, and what follows from it. No Quarkus, no HTTP, no clock. */
@NullMarked
package care.accord.cases.assessment.model;

import org.jspecify.annotations.NullMarked;
