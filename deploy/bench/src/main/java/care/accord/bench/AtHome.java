package care.accord.bench;

import care.accord.bench.Crowd.Member;
import care.accord.bench.Load.Call;
import care.accord.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long the home page takes at case-service for a worker of a big team, one page after another, with all its lists. */
final class AtHome {

    private static final int WORKERS = 40;
    private static final int CASES = 1_000;

    /** Beyond everyone whom the other lines load. */
    private static final int FIRST = 240_000;

    private static final int OPENED = 10;
    private static final int REPEATS_TO_WARM_UP = 10;
    private static final String NONE = "\\N";

    /** The states in which a step is due. */
    private static final List<String> STATES =
            List.of("OPEN_REQUEST", "ASSESSMENT_DUE", "ASSESSING", "ASSESSED", "ELIGIBLE", "NOT_ELIGIBLE");

    private static final List<String> LISTS =
            List.of("work=mine", "work=team", "work=team&page=25", "work=team&due=OVERDUE", "work=unallocated");

    private final Bed bed;
    private final Effort effort;

    AtHome(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    private record Colleague(UUID id, String subject) {}

    Report measure() throws Exception {
        try (var superuser = bed.asSuperuser();
                var load = new Load(1)) {
            var people = Crowd.members(FIRST, FIRST + CASES).toList();
            load(superuser, people);
            load.closed(people.stream()
                    .limit(OPENED)
                    .map(person ->
                            List.of(Call.get(bed.cases().resolve("/api/cases/people/" + person.id()), bed.token())))
                    .iterator());
            Voice.say("Opening the home page of a team of %d with %,d cases", WORKERS, CASES);
            Turns.warmUp(
                    effort.warmUps(),
                    () -> load.closed(pages(REPEATS_TO_WARM_UP).iterator()).perSecond());
            var measured = load.closed(pages(4 * effort.repeats()).iterator());
            var p95 = measured.millisAt(95);
            var figures = List.of(Figure.alone(
                    Line.HOME,
                    "home page p95, a team of %d with %,d cases".formatted(WORKERS, CASES),
                    p95,
                    "ms",
                    Aim.under(100, "ms", p95)));
            var notes = new ArrayList<String>();
            notes.add("p50 of the home page: %s ms".formatted(Figure.number(measured.millisAt(50))));
            if (Report.anyMissed(figures)) {
                Profile.forgetStatements(superuser);
                notes.add(Profile.of(
                        bed.stack().services(Service.CASE),
                        () -> load.closed(pages(effort.repeats()).iterator())));
                notes.add(Profile.statements(superuser));
            }
            return new Report(figures, notes);
        }
    }

    /** Every list as often as asked for, in an order that no cache can guess. */
    private List<List<Call>> pages(int repeats) {
        var token = bed.token();
        var calls = new ArrayList<>(Collections.nCopies(repeats, LISTS).stream()
                .flatMap(List::stream)
                .map(list -> List.of(Call.get(bed.cases().resolve("/cases?" + list), token)))
                .toList());
        Collections.shuffle(calls, new Random(1));
        return calls;
    }

    /** Four cases of five have a worker, each as many as the others. */
    private static void load(Connection superuser, List<Member> people) throws SQLException, IOException {
        Voice.say("Loading the team and its cases");
        superuser.setAutoCommit(false);
        var team = Sql.query(
                        superuser,
                        "select team_id::text from known_membership join known_worker using (worker_id) where subject"
                                + " = ?",
                        row -> row.getString(1),
                        Bed.WORKER_SUBJECT)
                .getFirst();
        var workers = workers(superuser, team);
        Population.add(superuser, people);
        var cases = IntStream.range(0, CASES)
                .mapToObj(number -> aCase(
                        number,
                        people.get(number),
                        team,
                        number % 5 == 0
                                ? new Colleague(new UUID(0, 0), NONE)
                                : workers.get((number - 1 - number / 5) % WORKERS)))
                .toList();
        Population.copy(
                superuser,
                "case_episode (id, version, person_id, state, team_id, worker_id, worker_subject, step_since,"
                        + " opened_at)",
                cases);
        Population.copy(
                superuser,
                "relationship (id, person_id, kind, subject, in_team, team_id, from_at)",
                cases.stream().flatMap(AtHome::relationships).toList());
        superuser.commit();
        superuser.setAutoCommit(true);
        Sql.execute(superuser, "vacuum analyze");
        Sql.execute(superuser, "checkpoint");
    }

    private static List<Colleague> workers(Connection superuser, String team) throws SQLException, IOException {
        var others = IntStream.range(1, WORKERS)
                .mapToObj(number -> new Colleague(UUID.randomUUID(), "bench-" + number))
                .toList();
        Population.copy(
                superuser,
                "known_worker (worker_id, subject, name, role, body, active, heard_at)",
                others.stream()
                        .map(worker -> List.of(
                                worker.id().toString(),
                                worker.subject(),
                                "Worker " + worker.subject(),
                                "SOCIAL_WORKER",
                                "998",
                                "t",
                                "2026-01-01T00:00:00Z"))
                        .toList());
        Population.copy(
                superuser,
                "known_membership (worker_id, team_id, from_on)",
                others.stream()
                        .map(worker -> List.of(worker.id().toString(), team, "2026-01-01"))
                        .toList());
        var reader = Sql.query(
                        superuser,
                        "select worker_id from known_worker where subject = ?",
                        row -> new Colleague(row.getObject(1, UUID.class), Bed.WORKER_SUBJECT),
                        Bed.WORKER_SUBJECT)
                .getFirst();
        return Stream.concat(Stream.of(reader), others.stream()).toList();
    }

    private static List<String> aCase(int number, Member person, String team, Colleague worker) {
        return List.of(
                UUID.randomUUID().toString(),
                "0",
                person.id().toString(),
                STATES.get(number % STATES.size()),
                team,
                worker.subject().equals(NONE) ? NONE : worker.id().toString(),
                worker.subject(),
                LocalDate.now(ZoneId.of("Europe/London")).minusDays(number % 30).toString(),
                "2026-01-01T00:00:00Z");
    }

    private static Stream<List<String>> relationships(List<String> it) {
        var person = it.get(2);
        var team = it.get(4);
        var subject = it.get(6);
        var from = "2026-01-01T00:00:00Z";
        var ofTeam = List.of(UUID.randomUUID().toString(), person, "CASE_TEAM", NONE, NONE, team, from);
        return subject.equals(NONE)
                ? Stream.of(ofTeam)
                : Stream.of(
                        ofTeam,
                        List.of(UUID.randomUUID().toString(), person, "ALLOCATED_WORKER", subject, team, NONE, from));
    }
}
