package care.accord.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent in binary mode: these travel as Kafka headers {@code ce_…}, the data as the record's value.
 *
 * @param id unique for ever; a second delivery has the same one
 * @param type past tense and versioned, {@code care.accord.case.assessment-completed.v1}
 * @param source the service that says so, {@code /accord/case-service}
 * @param subject the Kafka key: an opaque id of the person, agreement, team or worker
 * @param occurredOn the day on which it happened
 * @param effectiveFrom the day from which it counts
 * @param recordedAt when it was written down; also the CloudEvents time
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        String subject,
        LocalDate occurredOn,
        LocalDate effectiveFrom,
        Instant recordedAt,
        @Nullable String traceparent) {

    /** What an event type looks like, for checks: {@code care.accord.<area>.<past-tense>.v<n>}. */
    public static final String TYPE_PATTERN = "care\\.accord\\.[a-z]+\\.[a-z0-9-]+\\.v[1-9][0-9]*";
}
