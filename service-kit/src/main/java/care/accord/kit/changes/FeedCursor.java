package care.accord.kit.changes;

import care.accord.kit.ledger.LedgerCursor;

/**
 * A place in one feed.
 *
 * @param feed the service, and the subject where it replays only one
 */
record FeedCursor(String feed, LedgerCursor place) {}
