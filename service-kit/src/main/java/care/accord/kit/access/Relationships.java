package care.accord.kit.access;

import care.accord.contracts.BodyCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why someone may open a person's record: made and ended by what happens in casework, never by hand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Relationships {

    private final EntityManager entities;

    Relationships(EntityManager entities) {
        this.entities = entities;
    }

    public enum Kind {
        ALLOCATED_WORKER,
        CASE_TEAM,
        REQUEST_TEAM,
        REQUEST_RECORDER,
        AMHP_DUTY,
        BODY
    }

    /** Exactly one worker, team or body. */
    public record Holder(
            @Nullable String subject,
            @Nullable UUID teamId,
            @Nullable BodyCode body) {

        public static Holder worker(String subject) {
            return new Holder(subject, null, null);
        }

        public static Holder team(UUID teamId) {
            return new Holder(null, teamId, null);
        }

        public static Holder body(BodyCode body) {
            return new Holder(null, null, body);
        }
    }

    /**
     * Begins a relationship; does nothing where the same one is live already.
     *
     * @param until exclusive; null when it lasts until it is ended
     */
    public void begin(
            UUID personId, Kind kind, Holder holder, @Nullable String reason, Instant from, @Nullable Instant until) {
        entities.createNativeQuery("""
                        insert into relationship (id, person_id, kind, subject, team_id, body, reason, from_at, until_at)
                        select gen_random_uuid(), :person, :kind, :subject, cast(:team as uuid), :body, :reason, :from, cast(:until as timestamptz)
                         where not exists (select 1 from relationship
                                            where person_id = :person and kind = :kind
                                              and subject is not distinct from :subject
                                              and team_id is not distinct from cast(:team as uuid)
                                              and body is not distinct from :body
                                              and (until_at is null or until_at > :from))""")
                .setParameter("person", personId)
                .setParameter("kind", kind.name())
                .setParameter("subject", holder.subject())
                .setParameter(
                        "team", holder.teamId() == null ? null : holder.teamId().toString())
                .setParameter(
                        "body", holder.body() == null ? null : holder.body().value())
                .setParameter("reason", reason)
                .setParameter("from", Timestamp.from(from))
                .setParameter("until", until == null ? null : until.toString())
                .executeUpdate();
    }

    /** Ends this holder's live relationships of that kind. */
    public void end(UUID personId, Kind kind, Holder holder, Instant at) {
        entities.createNativeQuery("""
                        update relationship set until_at = :at
                         where person_id = :person and kind = :kind and (until_at is null or until_at > :at)
                           and subject is not distinct from :subject
                           and team_id is not distinct from cast(:team as uuid)
                           and body is not distinct from :body""")
                .setParameter("person", personId)
                .setParameter("kind", kind.name())
                .setParameter("subject", holder.subject())
                .setParameter(
                        "team", holder.teamId() == null ? null : holder.teamId().toString())
                .setParameter(
                        "body", holder.body() == null ? null : holder.body().value())
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }
}
