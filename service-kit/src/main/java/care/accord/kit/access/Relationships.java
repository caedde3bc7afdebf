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

    /**
     * Exactly one worker, team or body.
     *
     * @param inTeam the team as whose member a worker has it: it opens nothing on a day on which they are not in that team
     */
    public record Holder(
            @Nullable String subject,
            @Nullable UUID inTeam,
            @Nullable UUID teamId,
            @Nullable BodyCode body) {

        /** In nobody's name but their own, such as an AMHP's duty. */
        public static Holder worker(String subject) {
            return new Holder(subject, null, null, null);
        }

        /**
         * As a member of that team.
         *
         * @param teamId null for somebody who was in no team
         */
        public static Holder workerIn(@Nullable UUID teamId, String subject) {
            return new Holder(subject, teamId, null, null);
        }

        public static Holder team(UUID teamId) {
            return new Holder(null, null, teamId, null);
        }

        public static Holder body(BodyCode body) {
            return new Holder(null, null, null, body);
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
                        insert into relationship (id, person_id, kind, subject, in_team, team_id, body, reason, from_at, until_at)
                        select gen_random_uuid(), :person, :kind, :subject, cast(:inTeam as uuid), cast(:team as uuid), :body, :reason, :from, cast(:until as timestamptz)
                         where not exists (select 1 from relationship
                                            where person_id = :person and kind = :kind
                                              and subject is not distinct from :subject
                                              and in_team is not distinct from cast(:inTeam as uuid)
                                              and team_id is not distinct from cast(:team as uuid)
                                              and body is not distinct from :body
                                              and (until_at is null or until_at > :from))""")
                .setParameter("person", personId)
                .setParameter("kind", kind.name())
                .setParameter("subject", holder.subject())
                .setParameter("inTeam", textOf(holder.inTeam()))
                .setParameter("team", textOf(holder.teamId()))
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
                           and in_team is not distinct from cast(:inTeam as uuid)
                           and team_id is not distinct from cast(:team as uuid)
                           and body is not distinct from :body""")
                .setParameter("person", personId)
                .setParameter("kind", kind.name())
                .setParameter("subject", holder.subject())
                .setParameter("inTeam", textOf(holder.inTeam()))
                .setParameter("team", textOf(holder.teamId()))
                .setParameter(
                        "body", holder.body() == null ? null : holder.body().value())
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    private static @Nullable String textOf(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
