/** The chronology as its readers have it. */
@NullMarked
package care.accord.cases.chronology.web;

import org.jspecify.annotations.NullMarked;
