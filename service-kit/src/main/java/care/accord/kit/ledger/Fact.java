package care.accord.kit.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who an event is about and when.
 *
 * @param subject the Kafka key: the person, else the agreement, team, worker or body
 * @param aggregateId the record that changed
 * @param occurredOn when it happened
 * @param effectiveFrom from when it counts
 */
public record Fact(UUID subject, UUID aggregateId, LocalDate occurredOn, LocalDate effectiveFrom) {

    /** A fact that counts from the day on which it happened. */
    public static Fact on(LocalDate day, UUID subject, UUID aggregateId) {
        return new Fact(subject, aggregateId, day, day);
    }
}
