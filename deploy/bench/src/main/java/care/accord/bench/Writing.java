package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.local.JsonApi;
import care.accord.local.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Assessments completed and determined, over HTTP with all that belongs to it, and by a bare loop that inserts the same rows. */
final class Writing {

    private static final int CONNECTIONS = 16;

    private static final String REASONS =
            JsonApi.write(Map.of("reasons", "Two outcomes are not achieved, with a significant impact"));

    private final Bed bed;
    private final Effort effort;

    Writing(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    Report measure() throws Exception {
        var original = Specimen.make(new JsonApi(bed.cases(), bed::token));
        try (var superuser = bed.asSuperuser();
                var load = new Load(CONNECTIONS)) {
            var turn = effort.assessments();
            var needed = (2 * effort.rounds() + effort.warmUps() + 3) * turn;
            Voice.say("Making assessments ready: %,d", needed);
            var ready = original.copies(superuser, needed).iterator();
            var steps = calls(original, bed.token()).stream()
                    .<Runnable>map(
                            call -> () -> load.closed(List.of(List.of(call)).iterator()))
                    .toList();
            var bare = BareLoop.like(superuser, original, steps);
            Voice.say("Completing and determining them, over HTTP and by bare JDBC");
            Turns.warmUp(
                    effort.warmUps(),
                    () -> load.closed(units(take(ready, turn))).perSecond());
            bare.perSecond(bed, take(ready, turn), CONNECTIONS);
            var written = new Written(bed, superuser);
            var overHttp = new ArrayList<String>();
            var byLoop = new ArrayList<String>();
            var rates = Turns.take(
                    effort.rounds(),
                    () -> written.during(
                            overHttp,
                            turn,
                            () -> load.closed(units(take(ready, turn))).perSecond()),
                    () -> written.during(byLoop, turn, () -> bare.perSecond(bed, take(ready, turn), CONNECTIONS)));
            var figures = List.of(Figure.compared(
                    Line.WRITE,
                    "completed and determined, %d connections".formatted(CONNECTIONS),
                    rates,
                    "assessments/s",
                    "by a bare JDBC loop",
                    0.40));
            var notes = new ArrayList<String>();
            notes.add("One assessment is: " + bare.describe());
            notes.add("Written per assessment: over HTTP %s; by the loop %s"
                    .formatted(overHttp.getLast(), byLoop.getLast()));
            if (Report.anyMissed(figures)) {
                Profile.forgetStatements(superuser);
                notes.add(Profile.of(
                        bed.stack().services(Service.CASE), () -> load.closed(units(take(ready, 2 * turn)))));
                notes.add(Profile.statements(superuser));
            }
            return new Report(figures, notes);
        }
    }

    private Iterator<List<Call>> units(List<Specimen> assessments) {
        var token = bed.token();
        return assessments.stream().map(unit -> calls(unit, token)).iterator();
    }

    private List<Call> calls(Specimen unit, String token) {
        var address = bed.cases().resolve("/api/cases/assessments/" + unit.assessmentId() + "/");
        return List.of(
                Call.post(address.resolve("completion"), token, "{}"),
                Call.post(address.resolve("eligibility"), token, REASONS));
    }

    private static List<Specimen> take(Iterator<Specimen> ready, int number) {
        var taken = new ArrayList<Specimen>(number);
        while (taken.size() < number) {
            taken.add(ready.next());
        }
        return taken;
    }

    /**
     * Counts what a turn really wrote: inserted rows, and commits that wrote to the ledger. A turn begins when the other services
     * have heard of all that the one before it wrote, so that no way pays for the other's.
     */
    private record Written(Bed bed, Connection superuser) {

        double during(List<String> told, int units, DoubleSupplier turn) {
            bed.awaitHeard();
            var before = count();
            var perSecond = turn.getAsDouble();
            var after = count();
            told.add(String.format(
                    Locale.ROOT,
                    "%.2f rows inserted in %.2f commits",
                    (after.rows() - before.rows()) / (double) units,
                    (after.commits() - before.commits()) / (double) units));
            return perSecond;
        }

        private record Count(long rows, long commits) {}

        private Count count() {
            try {
                return Sql.query(superuser, """
                                select (select count(*) from ledger) + (select count(*) from audit)
                                     + (select count(*) from idempotency_key) + (select count(*) from determination) as rows,
                                       (select count(distinct xid) from ledger) as commits""", row -> new Count(row.getLong("rows"), row.getLong("commits")))
                        .getFirst();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
