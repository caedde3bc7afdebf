/** The chronology of a person as a page and on paper. */
@NullMarked
package care.accord.cases.chronology.web;

import org.jspecify.annotations.NullMarked;
