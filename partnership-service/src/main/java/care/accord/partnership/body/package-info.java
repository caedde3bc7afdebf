/** The legal bodies that can be partners, and what kind each of them is. */
@NullMarked
package care.accord.partnership.body;

import org.jspecify.annotations.NullMarked;
