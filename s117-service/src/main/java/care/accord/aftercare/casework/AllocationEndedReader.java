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

/** A team, and its worker, no longer hold an episode; the record closes to them unless they hold another one. */
@Singleton
class AllocationEndedReader extends CaseReader<AllocationEndedReader.Body> {

    private final Relationships relationships;
    private final KnownAllocations allocations;

    AllocationEndedReader(ObjectMapper json, Relationships relationships, KnownAllocations allocations) {
        super(json, "care.accord.case.allocation-ended.v1", Body.class);
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
        allocations.forget(body.episodeId());
        var others = allocations.of(body.personId());
        if (others.stream().noneMatch(other -> other.teamId().equals(body.teamId()))) {
            relationships.end(body.personId(), Kind.CASE_TEAM, Holder.team(body.teamId()), envelope.recordedAt());
        }
        var worker = body.workerSubject();
        if (worker != null
                && others.stream()
                        .noneMatch(other ->
                                worker.equals(other.worker()) && other.teamId().equals(body.teamId()))) {
            relationships.end(
                    body.personId(),
                    Kind.ALLOCATED_WORKER,
                    Holder.workerIn(body.teamId(), worker),
                    envelope.recordedAt());
        }
    }
}
