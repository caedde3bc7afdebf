/** What an entitlement to after-care is, and every move that it can make. */
@NullMarked
package care.accord.aftercare.entitlement.model;

import org.jspecify.annotations.NullMarked;
