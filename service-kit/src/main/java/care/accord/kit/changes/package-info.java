/** The feed of changes: what a service's ledger holds, for other systems, by cursor and under the same access policy. */
@NullMarked
package care.accord.kit.changes;

import org.jspecify.annotations.NullMarked;
