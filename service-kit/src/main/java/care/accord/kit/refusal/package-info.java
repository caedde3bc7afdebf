/** Saying no: a rule the user can act on, with its citation. */
@NullMarked
package care.accord.kit.refusal;

import org.jspecify.annotations.NullMarked;
