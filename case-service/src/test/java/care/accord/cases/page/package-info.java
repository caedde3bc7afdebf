/** Tests of what the pages have in common. */
@NullMarked
package care.accord.cases.page;

import org.jspecify.annotations.NullMarked;
