/** What is done with a person's chronology. */
@NullMarked
package care.accord.cases.chronology.usecase;

import org.jspecify.annotations.NullMarked;
