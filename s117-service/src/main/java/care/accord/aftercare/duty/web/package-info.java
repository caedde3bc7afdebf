/** How an AMHP states their duty: a page, and JSON. */
@NullMarked
package care.accord.aftercare.duty.web;

import org.jspecify.annotations.NullMarked;
