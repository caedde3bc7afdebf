package care.accord.cases.allocation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who had which case when. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Allocations {

    private final EntityManager entities;

    Allocations(EntityManager entities) {
        this.entities = entities;
    }

    /** Who has a case: a team, and a worker of it where one is named. */
    public record Holding(
            UUID teamId, @Nullable UUID workerId, @Nullable String workerSubject) {}

    @SuppressWarnings("unchecked")
    public Optional<Holding> present(UUID episodeId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select team_id, worker_id, worker_subject from allocation where episode_id = :episode and until_at is null",
                        Tuple.class)
                .setParameter("episode", episodeId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Holding(
                        row.get("team_id", UUID.class),
                        row.get("worker_id", UUID.class),
                        row.get("worker_subject", String.class)));
    }

    public void begin(UUID episodeId, Holding holding, String by, Instant at) {
        entities.createNativeQuery("""
                        insert into allocation (id, episode_id, team_id, worker_id, worker_subject, from_at, allocated_by)
                        values (uuidv7(), :episode, :team, cast(:worker as uuid), :subject, :at, :by)""")
                .setParameter("episode", episodeId)
                .setParameter("team", holding.teamId())
                .setParameter(
                        "worker",
                        holding.workerId() == null ? null : holding.workerId().toString())
                .setParameter("subject", holding.workerSubject())
                .setParameter("at", Timestamp.from(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    public void end(UUID episodeId, Instant at) {
        entities.createNativeQuery(
                        "update allocation set until_at = :at where episode_id = :episode and until_at is null")
                .setParameter("episode", episodeId)
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }
}
