package care.accord.aftercare.casework;

import care.accord.contracts.Envelope;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The team that holds a case, and its worker, may open the record. */
@Singleton
class AllocatedReader extends CaseReader<AllocatedReader.Body> {

    private final Relationships relationships;
    private final KnownAllocations allocations;

    AllocatedReader(ObjectMapper json, Relationships relationships, KnownAllocations allocations) {
        super(json, "care.accord.case.allocated.v1", Body.class);
        this.relationships = relationships;
        this.allocations = allocations;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            UUID personId,
            UUID episodeId,
            UUID teamId,
            @Nullable String workerSubject) {}

    @Override
    void heard(Body body, Envelope envelope) {
        var at = envelope.recordedAt();
        allocations.keep(body.episodeId(), body.personId(), body.teamId(), body.workerSubject(), at);
        relationships.begin(body.personId(), Kind.CASE_TEAM, Holder.team(body.teamId()), null, at, null);
        if (body.workerSubject() != null) {
            relationships.begin(
                    body.personId(),
                    Kind.ALLOCATED_WORKER,
                    Holder.workerIn(body.teamId(), body.workerSubject()),
                    null,
                    at,
                    null);
        }
    }
}
