/** Follows a guide to the letter. */
@NullMarked
package care.accord.acceptance.guide;

import org.jspecify.annotations.NullMarked;
