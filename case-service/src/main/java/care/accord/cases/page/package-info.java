/** What the pages of all features here have in common. */
@NullMarked
package care.accord.cases.page;

import org.jspecify.annotations.NullMarked;
