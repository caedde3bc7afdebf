/** Adding a function to an agreement's schedule, and taking one off it. */
@NullMarked
package care.accord.partnership.delegation.usecase;

import org.jspecify.annotations.NullMarked;
