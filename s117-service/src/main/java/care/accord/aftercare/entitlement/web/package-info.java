/** The register as a page and as JSON. */
@NullMarked
package care.accord.aftercare.entitlement.web;

import org.jspecify.annotations.NullMarked;
