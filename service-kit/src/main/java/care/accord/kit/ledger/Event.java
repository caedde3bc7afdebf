package care.accord.kit.ledger;

/**
 * Something that happened, as a record of ids, codes and decisions; its JSON is the payload that others hear. Annotated with
 * {@link EventType}. New fields are optional; anything else is a new version. No names and no free text.
 */
public interface Event {

    /** Who it is about and when it happened. */
    Fact fact();
}
