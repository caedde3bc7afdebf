/** Tests of the local stack's parts, on the real processes. */
@NullMarked
package care.accord.local;

import org.jspecify.annotations.NullMarked;
