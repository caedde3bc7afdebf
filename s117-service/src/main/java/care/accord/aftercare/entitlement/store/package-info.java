/** Where entitlements are kept, and the register that lists them. */
@NullMarked
package care.accord.aftercare.entitlement.store;

import org.jspecify.annotations.NullMarked;
