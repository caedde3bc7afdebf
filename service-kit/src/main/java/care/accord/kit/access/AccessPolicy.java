package care.accord.kit.access;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Sensitivity;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may see whom, asked for one person or written into a query over many. Both say what {@link Sight} says, and a test
 * holds them together.
 */
@ApplicationScoped
public class AccessPolicy {

    private final EntityManager entities;
    private final InstantSource clock;
    private final Trail trail;

    AccessPolicy(EntityManager entities, InstantSource clock, Trail trail) {
        this.entities = entities;
        this.clock = clock;
        this.trail = trail;
    }

    /** A person of whom nothing is known here is not seen by anybody. */
    public Sight sightOf(Actor actor, UUID personId) {
        return factsOf(personId).map(facts -> Sight.of(actor, facts)).orElse(Sight.NOTHING);
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}; the attempt is audited
     */
    public void requireRecord(Act act, UUID personId) {
        require(Sight.RECORD, act, personId);
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}; the attempt is audited
     */
    public void requireIdentity(Act act, UUID personId) {
        require(Sight.IDENTITY, act, personId);
    }

    private void require(Sight least, Act act, UUID personId) {
        if (sightOf(act.actor(), personId).compareTo(least) < 0) {
            trail.refused(
                    act,
                    personId,
                    "care.accord.access." + least.name().toLowerCase(java.util.Locale.ROOT),
                    AccessRefusal.NOT_FOUND.name());
            throw new RefusedException(AccessRefusal.NOT_FOUND);
        }
    }

    /**
     * The condition that a query over people needs so that it shows no identity that the actor may not see. It is a scalar
     * subquery, which PostgreSQL asks for one person at a time: an {@code exists} it may answer by reading all guards first.
     *
     * @param person the SQL expression of the person's id, from the query's author
     */
    public String identityVisible(String person) {
        return """
               coalesce((select case when g.sensitivity = 'NORMAL' then :accessCasework or :accessMayOpen and %2$s
                                     else :accessMayOpen and %3$s end
                           from person_guard g where g.person_id = %1$s), false)""".formatted(person, RELATED, NAMED);
    }

    /** The same for lists that open the record. */
    public String recordVisible(String person) {
        return """
               coalesce((select :accessMayOpen and case when g.sensitivity = 'NORMAL' then %2$s else %3$s end
                           from person_guard g where g.person_id = %1$s), false)""".formatted(person, RELATED, NAMED);
    }

    private static final String RELATED = """
            exists (select 1 from relationship r where r.person_id = g.person_id
                       and r.from_at <= :accessNow and (r.until_at is null or r.until_at > :accessNow)
                       and (r.team_id = any(cast(:accessTeams as uuid[]))
                            or (r.subject = :accessSubject and (r.in_team is null or r.in_team = any(cast(:accessTeams as uuid[]))))
                            or (r.body = :accessBody and :accessForBody)))""";

    private static final String NAMED =
            "exists (select 1 from named_right n where n.person_id = g.person_id and n.subject = :accessSubject)";

    /** Sets the parameters of both conditions. */
    public <Q extends Query> Q bind(Q query, Actor actor) {
        query.setParameter("accessSubject", actor.subject());
        query.setParameter("accessMayOpen", Sight.mayOpen(actor));
        query.setParameter("accessTeams", teamsOf(actor));
        query.setParameter("accessBody", actor.body().value());
        query.setParameter("accessForBody", Sight.actsForBody(actor));
        query.setParameter("accessNow", Timestamp.from(clock.instant()));
        if (query.getParameters().stream().anyMatch(parameter -> "accessCasework".equals(parameter.getName()))) {
            query.setParameter("accessCasework", actor.doesCasework());
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private Optional<Sight.Facts> factsOf(UUID personId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select g.sensitivity, r.subject, r.in_team, r.team_id, r.body,
                               (select coalesce(string_agg(n.subject, ' '), '') from named_right n where n.person_id = g.person_id) as named
                          from person_guard g
                          left join relationship r on r.person_id = g.person_id
                               and r.from_at <= :now and (r.until_at is null or r.until_at > :now)
                         where g.person_id = :person""", Tuple.class)
                .setParameter("now", Timestamp.from(clock.instant()))
                .setParameter("person", personId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new Sight.Facts(
                        Sensitivity.valueOf(first.get("sensitivity", String.class)),
                        Set.of(first.get("named", String.class).split(" ")),
                        rows.stream().map(AccessPolicy::relationshipOf).toList()));
    }

    private static Sight.Relationship relationshipOf(Tuple row) {
        var body = row.get("body", String.class);
        return new Sight.Relationship(
                row.get("subject", String.class),
                row.get("in_team", UUID.class),
                row.get("team_id", UUID.class),
                body == null ? null : new BodyCode(body));
    }

    private static String teamsOf(Actor actor) {
        return actor.teams().stream().map(team -> team.id().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
