/** What comes out when a page is put on paper. */
@NullMarked
package care.accord.cases.paper;

import org.jspecify.annotations.NullMarked;
