/** What case-service tells of people, their teams and their eligibility, kept by id as it comes. */
@NullMarked
package care.accord.aftercare.casework;

import org.jspecify.annotations.NullMarked;
