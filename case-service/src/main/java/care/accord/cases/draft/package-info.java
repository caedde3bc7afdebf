/** Forms as they are being typed, kept for their owner until the valid save. */
@NullMarked
package care.accord.cases.draft;

import org.jspecify.annotations.NullMarked;
