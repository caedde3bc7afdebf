package care.accord.aftercare.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds the cases of whom. */
@ApplicationScoped
public class KnownAllocations {

    private final EntityManager entities;

    KnownAllocations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Who holds one episode now.
     *
     * @param worker OIDC subject; null where no worker is named
     */
    public record Allocation(UUID teamId, @Nullable String worker, Instant heardAt) {}

    void keep(UUID episodeId, UUID personId, UUID teamId, @Nullable String worker, Instant at) {
        entities.createNativeQuery("""
                        insert into known_allocation (episode_id, person_id, team_id, worker_subject, heard_at)
                        values (:episode, :person, :team, :worker, :at)
                        on conflict (episode_id) do update
                           set team_id = excluded.team_id, worker_subject = excluded.worker_subject, heard_at = excluded.heard_at""")
                .setParameter("episode", episodeId)
                .setParameter("person", personId)
                .setParameter("team", teamId)
                .setParameter("worker", worker)
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    void forget(UUID episodeId) {
        entities.createNativeQuery("delete from known_allocation where episode_id = :episode")
                .setParameter("episode", episodeId)
                .executeUpdate();
    }

    /** By episode. */
    @SuppressWarnings("unchecked")
    public List<Allocation> of(UUID personId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select team_id, worker_subject, heard_at from known_allocation
                         where person_id = :person order by episode_id""", Tuple.class)
                .setParameter("person", personId)
                .getResultList();
        return rows.stream()
                .map(row -> new Allocation(
                        row.get("team_id", UUID.class),
                        row.get("worker_subject", String.class),
                        row.get("heard_at", Instant.class)))
                .toList();
    }
}
