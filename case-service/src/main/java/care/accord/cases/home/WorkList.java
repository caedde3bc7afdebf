package care.accord.cases.home;

import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cases and people that concern a worker, by the access policy. */
@ApplicationScoped
class WorkList {

    private static final int MOST = 100;

    private static final String CASES = """
            select e.id, e.person_id, e.state, e.opened_at, concat_ws(' ', p.given_names, p.family_name) as name,
                   (select w.name from known_worker w where w.worker_id = e.worker_id) as worker
              from case_episode e join person p on p.id = e.person_id
             where e.closed_at is null and %s and %s
             order by e.opened_at, e.id limit %d""";

    private final EntityManager entities;
    private final AccessPolicy access;

    WorkList(EntityManager entities, AccessPolicy access) {
        this.entities = entities;
        this.access = access;
    }

    /** One case in a list. */
    record Case(
            UUID episodeId,
            UUID personId,
            String name,
            EpisodeState state,
            Instant openedAt,
            @Nullable String worker) {}

    /** Someone whose record was opened lately. */
    record Recent(UUID personId, String name, Instant at) {}

    List<Case> mine(Actor actor) {
        return cases("e.worker_subject = :mine", query -> query.setParameter("mine", actor.subject()), actor);
    }

    List<Case> ofMyTeams(Actor actor) {
        return inMyTeams("e.worker_subject is not null", actor);
    }

    List<Case> unallocated(Actor actor) {
        return inMyTeams("e.worker_subject is null", actor);
    }

    private List<Case> inMyTeams(String condition, Actor actor) {
        return cases(
                "e.team_id = any(cast(:myTeams as uuid[])) and " + condition,
                query -> query.setParameter(
                        "myTeams",
                        actor.teams().stream()
                                .map(team -> team.id().toString())
                                .collect(Collectors.joining(",", "{", "}"))),
                actor);
    }

    private interface Binding {
        Query bind(Query query);
    }

    @SuppressWarnings("unchecked")
    private List<Case> cases(String condition, Binding binding, Actor actor) {
        var query = entities.createNativeQuery(
                CASES.formatted(condition, access.recordVisible("e.person_id"), MOST), Tuple.class);
        List<Tuple> rows = access.bind(binding.bind(query), actor).getResultList();
        return rows.stream()
                .map(row -> new Case(
                        row.get("id", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("name", String.class),
                        EpisodeState.valueOf(row.get("state", String.class)),
                        row.get("opened_at", Instant.class),
                        row.get("worker", String.class)))
                .toList();
    }

    /** Whose records the actor opened last, by the trail; only those that they may still open. */
    @SuppressWarnings("unchecked")
    List<Recent> recent(Actor actor) {
        var query = entities.createNativeQuery("""
                select p.id, concat_ws(' ', p.given_names, p.family_name) as name, opened.at
                  from (select a.person_id, max(a.at) as at
                          from (select person_id, at from audit
                                 where actor = :mine and action = :opened and outcome = 'DONE'
                                 order by at desc limit 200) a
                         group by a.person_id) opened
                  join person p on p.id = opened.person_id
                 where %s
                 order by opened.at desc limit 10""".formatted(access.recordVisible("p.id")), Tuple.class);
        query.setParameter("mine", actor.subject()).setParameter("opened", ReadPerson.OPENED);
        List<Tuple> rows = access.bind(query, actor).getResultList();
        return rows.stream()
                .map(row -> new Recent(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("at", Instant.class)))
                .toList();
    }
}
