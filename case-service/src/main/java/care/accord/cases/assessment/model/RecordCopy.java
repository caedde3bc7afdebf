package care.accord.cases.assessment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the written record that was given to someone.
 *
 * @param recipientName who, where it is not the person
 */
public record RecordCopy(
        UUID id,
        UUID assessmentId,
        RecordRecipient recipient,
        @Nullable String recipientName,
        RecordFormat format,
        LocalDate givenOn,
        String givenBy,
        String givenByName,
        Instant recordedAt) {}
