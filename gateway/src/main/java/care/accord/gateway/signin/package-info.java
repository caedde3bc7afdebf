/** Sessions of people and tokens of systems: what happens when there is none, or no longer. */
@NullMarked
package care.accord.gateway.signin;

import org.jspecify.annotations.NullMarked;
