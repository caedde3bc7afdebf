package care.accord.kit.events;

import care.accord.contracts.Envelope;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Applies one type of event of another service. A bean of the service that reads; declares only the fields that it uses.
 * Called in a transaction of its own, with one effect per event id; an exception parks the event and what follows it for the
 * same key.
 */
public interface EventReader {

    /** The published type, {@code care.accord.case.allocated.v1}. */
    String type();

    void apply(Envelope envelope, JsonNode data);
}
