/** What AMHPs do with detentions. */
@NullMarked
package care.accord.aftercare.detention.usecase;

import org.jspecify.annotations.NullMarked;
