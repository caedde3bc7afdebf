/** How a detention is recorded: page by page, and as JSON. */
@NullMarked
package care.accord.aftercare.detention.web;

import org.jspecify.annotations.NullMarked;
