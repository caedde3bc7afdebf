/** Agreements as JSON and as pages. */
@NullMarked
package care.accord.partnership.agreement.web;

import org.jspecify.annotations.NullMarked;
