/** The schedule of delegated functions as JSON. */
@NullMarked
package care.accord.partnership.delegation.web;

import org.jspecify.annotations.NullMarked;
