/** Sends every endpoint of a service what nobody should send, and sees that it is refused in words and changes nothing. */
@NullMarked
package care.accord.kit.testing.input;

import org.jspecify.annotations.NullMarked;
