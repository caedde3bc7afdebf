package care.accord.cases.home;

import care.accord.cases.due.DueDates;
import care.accord.cases.due.model.Due;
import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.home.Filter.Pressing;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Actor;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cases and people that concern a worker, by the access policy. */
@ApplicationScoped
class WorkList {

    static final int ON_A_PAGE = 20;

    private static final String MINE = "e.worker_subject = :mine";
    private static final String OF_MY_TEAMS = "e.team_id = any(cast(:myTeams as uuid[]))";

    /** A worker who has left the team that holds the case does not have it any more, though nobody has taken it from them yet. */
    private static final String HAS_WORKER = """
        exists (select 1 from known_membership m
                 where w.active and m.worker_id = e.worker_id and m.team_id = e.team_id
                   and m.from_on <= :today and (m.to_on is null or m.to_on >= :today))\
        """;

    private static final String OPEN_CASES = """
         from case_episode e
         left join known_worker w on w.worker_id = e.worker_id
         join person p on p.id = e.person_id
        where e.closed_at is null and (%s or %s) and %%s\
        """.formatted(MINE, OF_MY_TEAMS);

    private final EntityManager entities;
    private final AccessPolicy access;
    private final DueDates dueDates;
    private final InstantSource clock;

    WorkList(EntityManager entities, AccessPolicy access, DueDates dueDates, InstantSource clock) {
        this.entities = entities;
        this.access = access;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * One case in a list.
     *
     * @param due null where nothing is due here
     * @param worker whom the case was given to last; null for nobody
     * @param workerIsInTeam whether they are in the team that holds the case today
     */
    record Case(
            UUID episodeId,
            UUID personId,
            String name,
            EpisodeState state,
            @Nullable Due due,
            @Nullable String worker,
            boolean workerIsInTeam) {}

    /** How many cases each tray holds, and how many of them are left when narrowed. */
    record Counts(int mine, int team, int unallocated, int listed) {

        int of(Tray tray) {
            return switch (tray) {
                case MINE -> mine;
                case TEAM -> team;
                case UNALLOCATED -> unallocated;
            };
        }

        /** At least one, though it may be empty. */
        int pages() {
            return Math.max(1, Math.ceilDiv(listed, ON_A_PAGE));
        }
    }

    /** Someone whose record was opened lately. */
    record Recent(UUID personId, String name, Instant at) {}

    Counts counts(Actor actor, Filter filter) {
        var row = (Tuple) query(
                        """
                        select count(*) filter (where %s) as mine, count(*) filter (where %s) as team,
                               count(*) filter (where %s) as unallocated, count(*) filter (where %s) as listed
                        """.formatted(MINE, OF_MY_TEAMS, condition(Tray.UNALLOCATED), condition(filter)) + OPEN_CASES,
                        filter,
                        actor)
                .getSingleResult();
        return new Counts(count(row, "mine"), count(row, "team"), count(row, "unallocated"), count(row, "listed"));
    }

    /**
     * What is due first comes first, what nothing is due of last.
     *
     * @param page from 1
     */
    @SuppressWarnings("unchecked")
    List<Case> page(Actor actor, Filter filter, int page) {
        List<Tuple> rows = query(
                        """
                        select e.id, e.person_id, e.state, cast(e.step_since as text) as since,
                               concat_ws(' ', p.given_names, p.family_name) as name, w.name as worker, %s as present
                        """.formatted(HAS_WORKER) + OPEN_CASES + " and " + condition(filter)
                                + " order by " + dueDates.asSql()
                                + " nulls last, e.opened_at, e.id limit %d offset %d"
                                        .formatted(ON_A_PAGE, (page - 1) * ON_A_PAGE),
                        filter,
                        actor)
                .getResultList();
        return rows.stream().map(this::caseOf).toList();
    }

    private Case caseOf(Tuple row) {
        var state = EpisodeState.valueOf(row.get("state", String.class));
        return new Case(
                row.get("id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("name", String.class),
                state,
                dueDates.of(
                                state,
                                Optional.ofNullable(row.get("since", String.class))
                                        .map(LocalDate::parse)
                                        .orElse(null))
                        .orElse(null),
                row.get("worker", String.class),
                row.get("present", Boolean.class));
    }

    private Query query(String sql, Filter filter, Actor actor) {
        var today = Clocks.today(clock);
        var query = entities.createNativeQuery(sql.formatted(access.recordVisible("e.person_id")), Tuple.class);
        query.setParameter("mine", actor.subject());
        query.setParameter(
                "myTeams",
                actor.teams().stream().map(team -> team.id().toString()).collect(Collectors.joining(",", "{", "}")));
        query.setParameter("today", Date.valueOf(today));
        if (filter.teamId() != null) {
            query.setParameter("team", filter.teamId());
        }
        if (filter.workerId() != null) {
            query.setParameter("worker", filter.workerId());
        }
        if (filter.due() == Pressing.SOON) {
            query.setParameter("soonUntil", Date.valueOf(Due.soonUntil(today)));
        }
        return access.bind(query, actor);
    }

    private String condition(Filter filter) {
        var condition = new StringBuilder(condition(filter.tray()));
        if (filter.teamId() != null) {
            condition.append(" and e.team_id = :team");
        }
        if (filter.workerId() != null) {
            condition.append(" and e.worker_id = :worker");
        }
        return condition
                .append(
                        switch (filter.due()) {
                            case ANY -> "";
                            case OVERDUE -> " and " + dueDates.asSql() + " < :today";
                            case SOON -> " and " + dueDates.asSql() + " <= :soonUntil";
                        })
                .toString();
    }

    private static String condition(Tray tray) {
        return switch (tray) {
            case MINE -> MINE;
            case TEAM -> OF_MY_TEAMS;
            case UNALLOCATED -> OF_MY_TEAMS + " and not " + HAS_WORKER;
        };
    }

    private static int count(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Long.class));
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
             order by opened.at desc limit 10\
            """.formatted(access.recordVisible("p.id")), Tuple.class);
        query.setParameter("mine", actor.subject()).setParameter("opened", ReadPerson.OPENED);
        List<Tuple> rows = access.bind(query, actor).getResultList();
        return rows.stream()
                .map(row -> new Recent(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("at", Instant.class)))
                .toList();
    }
}
