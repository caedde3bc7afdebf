/** Tests of the parts of the bench that reckon. */
@NullMarked
package care.accord.bench;

import org.jspecify.annotations.NullMarked;
