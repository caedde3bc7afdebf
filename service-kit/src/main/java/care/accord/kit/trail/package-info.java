/** The audit trail: who saw and did what, sealed so that a change is found. */
@NullMarked
package care.accord.kit.trail;

import org.jspecify.annotations.NullMarked;
