/** What a partnership manager does with agreements, and a board member with approvals. */
@NullMarked
package care.accord.partnership.agreement.usecase;

import org.jspecify.annotations.NullMarked;
