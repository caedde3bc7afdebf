package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.local.JsonApi;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What the audit trail adds to a person's page. Accord has no switch that turns it off, and must not have one: the other way is
 * measured with the bench's own database dropping the row before it is stored.
 */
final class Auditing {

    private static final int PEOPLE = 40;

    private final Bed bed;
    private final Effort effort;
    private final AtomicInteger next = new AtomicInteger();

    Auditing(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    Report measure() throws SQLException {
        var api = new JsonApi(bed.cases(), bed::token);
        var people = Stream.generate(() -> Specimen.personOnRecord(api))
                .limit(PEOPLE)
                .toList();
        try (var superuser = bed.asSuperuser();
                var load = new Load(1)) {
            Voice.say("Opening a person's page, with its audit row and without");
            Turns.warmUp(effort.warmUps(), () -> opening(load, people).perSecond());
            var p95 = takeTurns(superuser, load, people);
            var figures = List.of(new Figure(
                    Line.AUDIT,
                    "p95 of a person's page, 1 connection",
                    Figure.number(p95.accord()) + " ms",
                    Figure.number(p95.against()) + " ms, row dropped",
                    String.format(Locale.ROOT, "%.2f", p95.ratio()),
                    Aim.under(1.10, "", p95.ratio())));
            return new Report(
                    figures,
                    List.of(
                            "Audit on against off: off means that a trigger of the bench drops the row in the database. The difference is"
                                    + " storing, indexing and committing the row; putting it together and sending the statement are in both."));
        }
    }

    private Turns.Medians takeTurns(Connection superuser, Load load, List<UUID> people) throws SQLException {
        Sql.execute(
                superuser,
                "create function bench_drop_row() returns trigger language plpgsql as 'begin return null; end'");
        Sql.execute(
                superuser,
                "create trigger bench_audit_off before insert on audit for each row execute function bench_drop_row()");
        try {
            return Turns.take(
                    effort.rounds(),
                    () -> p95(superuser, "disable", load, people),
                    () -> p95(superuser, "enable", load, people));
        } finally {
            Sql.execute(superuser, "drop function bench_drop_row() cascade");
        }
    }

    private double p95(Connection superuser, String dropping, Load load, List<UUID> people) {
        try {
            Sql.execute(superuser, "alter table audit %s trigger bench_audit_off".formatted(dropping));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return opening(load, people).millisAt(95);
    }

    private Load.Measured opening(Load load, List<UUID> people) {
        var token = bed.token();
        return load.closed(
                () -> Call.get(
                        bed.cases().resolve("/cases/people/" + people.get(next.getAndIncrement() % people.size())),
                        token),
                effort.round());
    }
}
