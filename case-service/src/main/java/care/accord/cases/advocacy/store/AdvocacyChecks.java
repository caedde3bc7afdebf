package care.accord.cases.advocacy.store;

import care.accord.cases.advocacy.model.AdvocacyCheck;
import care.accord.kit.actor.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The advocacy checks, one per case. */
@ApplicationScoped
public class AdvocacyChecks {

    private final EntityManager entities;
    private final ObjectMapper json;

    AdvocacyChecks(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A check as it stands. */
    public record Saved(UUID episodeId, int version, AdvocacyCheck check, String recordedByName, Instant recordedAt) {}

    @SuppressWarnings("unchecked")
    public Optional<Saved> of(UUID episodeId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select version, cast(answers as text) as answers, recorded_by_name, recorded_at
                          from advocacy_check where episode_id = :episode""", Tuple.class)
                .setParameter("episode", episodeId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Saved(
                        episodeId,
                        row.get("version", Integer.class),
                        read(row.get("answers", String.class)),
                        row.get("recorded_by_name", String.class),
                        row.get("recorded_at", Instant.class)));
    }

    /** Puts the check in the place of the former one, if any. */
    public void put(UUID episodeId, UUID personId, int version, AdvocacyCheck check, Actor by, Instant at) {
        entities.createNativeQuery("""
                        insert into advocacy_check (episode_id, person_id, version, conclusion, answers, recorded_by, recorded_by_name, recorded_at)
                        values (:episode, :person, :version, :conclusion, cast(:answers as jsonb), :by, :byName, :at)
                        on conflict (episode_id) do update
                           set version = excluded.version, conclusion = excluded.conclusion, answers = excluded.answers,
                               recorded_by = excluded.recorded_by, recorded_by_name = excluded.recorded_by_name,
                               recorded_at = excluded.recorded_at""")
                .setParameter("episode", episodeId)
                .setParameter("person", personId)
                .setParameter("version", version)
                .setParameter("conclusion", check.conclusion().name())
                .setParameter("answers", write(check))
                .setParameter("by", by.subject())
                .setParameter("byName", by.name())
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    private String write(AdvocacyCheck check) {
        try {
            return json.writeValueAsString(check);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AdvocacyCheck read(String text) {
        try {
            return json.readValue(text, AdvocacyCheck.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
