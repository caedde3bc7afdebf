/** The home page, through HTTP. */
@NullMarked
package care.accord.cases.home;

import org.jspecify.annotations.NullMarked;
