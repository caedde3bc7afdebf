/** Whether every entry has words. */
@NullMarked
package care.accord.cases.chronology.model;

import org.jspecify.annotations.NullMarked;
