/** Pages on paper: the same template as on the screen, as a PDF with a head on every page. */
@NullMarked
package care.accord.cases.paper;

import org.jspecify.annotations.NullMarked;
