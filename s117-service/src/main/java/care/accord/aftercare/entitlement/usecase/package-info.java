/** What people do with the register. */
@NullMarked
package care.accord.aftercare.entitlement.usecase;

import org.jspecify.annotations.NullMarked;
