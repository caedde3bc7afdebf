package care.accord.cases.steward.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a steward settles.
 *
 * @param otherPersonId who holds the number already; null for a code
 * @param nhsNumber set for a number that somebody holds
 * @param source the system that sent it; null where a worker or no system in particular did
 * @param field the field whose code is not known, as in the API
 * @param received the code as received
 */
public record Task(
        UUID id,
        TaskKind kind,
        UUID personId,
        @Nullable UUID otherPersonId,
        @Nullable String nhsNumber,
        @Nullable String source,
        @Nullable String field,
        @Nullable String received,
        Instant madeAt,
        boolean settled) {}
