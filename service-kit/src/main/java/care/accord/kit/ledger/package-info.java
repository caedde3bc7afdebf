/** The append-only record of what happened: chronology, outbox and source of the returns at once. */
@NullMarked
package care.accord.kit.ledger;

import org.jspecify.annotations.NullMarked;
