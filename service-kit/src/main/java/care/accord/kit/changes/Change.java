package care.accord.kit.changes;

import care.accord.kit.ledger.LedgerReader;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the feed: an entry of the ledger as a CloudEvent in structured mode, with the attributes that it has on Kafka, and
 * for which body and in what capacity it was done. Not who did it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of the feed: a CloudEvent 1.0 in structured mode.")
public record Change(
        @Schema(enumeration = "1.0", required = true) String specversion,

        @Schema(
                description = "Unique for ever. A line with an id that you have is the same entry again.",
                required = true)
        UUID id,

        @Schema(description = "Past tense and versioned; the schema of data has this name.", required = true)
        String type,

        @Schema(description = "The service that says so.", required = true)
        String source,

        @Schema(
                description =
                        "The person; in staffing the team, worker or locality, in partnership the agreement or body.",
                required = true)
        String subject,

        @Schema(description = "When it was written down.", required = true)
        Instant time,

        @Schema(enumeration = "application/json", required = true)
        String datacontenttype,

        @Schema(
                description = "Sent as after, it goes on with what follows this line. Opaque; another one every time.",
                required = true)
        String cursor,

        @Schema(description = "The day on which it happened.", required = true)
        LocalDate occurredon,

        @Schema(description = "The day from which it counts.", required = true)
        LocalDate effectivefrom,

        @Schema(description = "The body that employs whoever acted, or that the system is bound to.", required = true)
        String actingbody,

        @Schema(description = "In what capacity they acted.", required = true)
        String actingcapacity,

        @Schema(description = "The body on whose behalf they acted.", required = true)
        String onbehalfof,

        @Schema(description = "The agreement that the act relies on.") @Nullable
        String agreementid,

        @Schema(description = "The statutory function that was exercised.") @Nullable
        String actingfunction,

        @Schema(description = "W3C trace context of the request that caused it.") @Nullable
        String traceparent,

        @Schema(
                description = "What happened, as the schema of the type says: ids, codes and decisions.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                required = true)
        JsonNode data) {

    static Change of(LedgerReader.Entry entry, String source, String cursor) {
        var actor = entry.actor();
        return new Change(
                "1.0",
                entry.id(),
                entry.type(),
                source,
                entry.subject(),
                entry.recordedAt(),
                "application/json",
                cursor,
                entry.occurredOn(),
                entry.effectiveFrom(),
                actor.path("body").asText(),
                actor.path("capacity").asText(),
                actor.path("onBehalfOf").asText(),
                actor.path("agreementId").textValue(),
                actor.path("function").textValue(),
                entry.traceparent(),
                entry.data());
    }
}
