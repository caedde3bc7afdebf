/** A worker's home page. */
@NullMarked
package care.accord.cases.home;

import org.jspecify.annotations.NullMarked;
