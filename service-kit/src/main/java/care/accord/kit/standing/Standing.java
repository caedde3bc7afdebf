package care.accord.kit.standing;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has been heard of teams, workers and delegated functions, asked by day. */
@ApplicationScoped
public class Standing {

    private final EntityManager entities;

    Standing(EntityManager entities) {
        this.entities = entities;
    }

    /** A worker as staffing-service last told of them. */
    public record Worker(UUID id, String subject, String name, String role, BodyCode body, boolean active) {}

    /** A worker, and the teams that they are in on a day. */
    public record Present(Worker worker, Set<Actor.Team> teams) {}

    public Optional<Worker> worker(String subject) {
        return workers("select * from known_worker where subject = :it", subject)
                .findFirst();
    }

    public Optional<Worker> worker(UUID workerId) {
        return workers("select * from known_worker where worker_id = :it", workerId)
                .findFirst();
    }

    /** The worker and the teams that they are in on that day; in none once they are no longer active. */
    public Optional<Present> present(String subject, LocalDate on) {
        var rows = tuples("""
                        select w.*, t.team_id, t.team_name, t.team_body
                          from known_worker w
                          left join lateral (
                              select distinct on (k.team_id) k.team_id, k.name as team_name, k.body as team_body
                                from known_team k join known_membership m on m.team_id = k.team_id
                               where m.worker_id = w.worker_id and w.active and k.from_on <= :today
                                 and m.from_on <= :today and (m.to_on is null or m.to_on >= :today)
                               order by k.team_id, k.from_on desc) t on true
                         where w.subject = :it""", subject, on).toList();
        return rows.stream()
                .findFirst()
                .map(first -> new Present(
                        workerOf(first),
                        rows.stream()
                                .filter(row -> row.get("team_id") != null)
                                .map(row -> teamOf(row, "team_name", "team_body"))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** The team as it is on that day. */
    public Optional<Actor.Team> team(UUID teamId, LocalDate on) {
        return tuples("""
                        select team_id, name, body from known_team where team_id = :it and from_on <= :today
                         order by from_on desc limit 1""", teamId, on).map(row -> teamOf(row, "name", "body")).findFirst();
    }

    /** What a body is called; its code while its name was not heard. */
    public String nameOf(BodyCode body) {
        return stream("select name from known_body where body = :it", body.value())
                .map(row -> row.get("name", String.class))
                .findFirst()
                .orElse(body.value());
    }

    /** The active workers of a team on that day, by name. */
    public List<Worker> membersOf(UUID teamId, LocalDate on) {
        return tuples("""
                        select distinct w.* from known_worker w
                          join known_membership m on m.worker_id = w.worker_id
                         where m.team_id = :it and w.active
                           and m.from_on <= :today and (m.to_on is null or m.to_on >= :today)
                         order by w.name""", teamId, on).map(Standing::workerOf).toList();
    }

    /** The delegations in force on that day: the agreement is in force or under notice, and the day is within both terms. */
    public List<Act.Delegation> delegationsOn(LocalDate day) {
        return tuples("""
                        select d.* from known_delegation d
                          join known_agreement a on a.agreement_id = d.agreement_id
                         where :it = :it and a.state in ('IN_FORCE', 'UNDER_REVIEW', 'NOTICE')
                           and (a.starts_on is null or a.starts_on <= :today) and (a.ends_on is null or a.ends_on >= :today)
                           and d.from_on <= :today and (d.until_on is null or d.until_on >= :today)""", true, day)
                .map(row -> new Act.Delegation(
                        row.get("agreement_id", UUID.class),
                        FunctionCode.valueOf(row.get("function_code", String.class)),
                        DelegationRoute.valueOf(row.get("route", String.class)),
                        new BodyCode(row.get("from_body", String.class)),
                        new BodyCode(row.get("to_body", String.class))))
                .toList();
    }

    private static Actor.Team teamOf(Tuple row, String name, String body) {
        return new Actor.Team(
                row.get("team_id", UUID.class), row.get(name, String.class), new BodyCode(row.get(body, String.class)));
    }

    private Stream<Worker> workers(String sql, Object it) {
        return stream(sql, it).map(Standing::workerOf);
    }

    private static Worker workerOf(Tuple row) {
        return new Worker(
                row.get("worker_id", UUID.class),
                row.get("subject", String.class),
                row.get("name", String.class),
                row.get("role", String.class),
                new BodyCode(row.get("body", String.class)),
                row.get("active", Boolean.class));
    }

    private Stream<Tuple> stream(String sql, Object it) {
        return rows(entities.createNativeQuery(sql, Tuple.class).setParameter("it", it));
    }

    private Stream<Tuple> tuples(String sql, Object it, LocalDate today) {
        return rows(entities.createNativeQuery(sql, Tuple.class)
                .setParameter("it", it)
                .setParameter("today", Date.valueOf(today)));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
