package care.accord.bench;

import care.accord.bench.Load.Call;
import care.accord.local.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/**
 * People whom a council's system sends, and sends again with one field changed: one by one through the gateway with all that
 * belongs to it, and by a bare loop that upserts the same rows over as many connections, in as many commits.
 */
final class Syncing {

    private static final int CONNECTIONS = 16;

    private final Bed bed;
    private final Effort effort;

    Syncing(Bed bed, Effort effort) {
        this.bed = bed;
        this.effort = effort;
    }

    Report measure() throws Exception {
        try (var superuser = bed.asSuperuser();
                var load = new Load(CONNECTIONS)) {
            var turn = effort.assessments();
            var people = Sent.people((2 * effort.rounds() + effort.warmUps() + 3) * turn + 2)
                    .iterator();
            // The first person of a source makes the source known, which is no part of an upsert.
            load.closed(calls(List.of(people.next())));
            var bare = bareLoop(superuser, load, people.next());
            Voice.say("Sending people through the gateway and by bare JDBC");
            Turns.warmUp(
                    effort.warmUps(),
                    () -> load.closed(calls(take(people, turn))).perSecond());
            bare.perSecond(bed, take(people, turn), CONNECTIONS);
            var rates = Turns.take(
                    effort.rounds(),
                    () -> heard(() -> load.closed(calls(take(people, turn))).perSecond()),
                    () -> heard(() -> bare.perSecond(bed, take(people, turn), CONNECTIONS)));
            var figures = List.of(Figure.compared(
                    Line.SYNC,
                    "sent and sent again, %d connections".formatted(CONNECTIONS),
                    rates,
                    "people/s",
                    "by a bare JDBC loop",
                    0.25));
            var notes = new ArrayList<String>();
            notes.add("A person sent and sent again is: " + bare.describe());
            if (Report.anyMissed(figures)) {
                Profile.forgetStatements(superuser);
                notes.add(Profile.of(bed.stack().services(Service.CASE), () -> load.closed(calls(take(people, turn)))));
                notes.add(Profile.statements(superuser));
            }
            return new Report(figures, notes);
        }
    }

    private BareLoop<Sent> bareLoop(Connection superuser, Load load, Sent first) throws SQLException {
        var original = new AtomicReference<>(first);
        return BareLoop.writingOver(
                superuser,
                original::get,
                List.of(
                        () -> {
                            load.closed(List.of(List.of(call(first, 1, bed.systemToken())))
                                    .iterator());
                            original.set(first.as(personSentAs(superuser, first)));
                        },
                        () -> load.closed(List.of(List.of(call(first, 2, bed.systemToken())))
                                .iterator())));
    }

    private static UUID personSentAs(Connection superuser, Sent sent) {
        try {
            return Sql.query(
                            superuser,
                            "select person_id from synced_record where address = ?",
                            row -> row.getObject("person_id", UUID.class),
                            "people/" + sent.externalId())
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A turn begins when the other services have heard of the one before, so that no way pays for the other's. */
    private double heard(DoubleSupplier turn) {
        bed.awaitHeard();
        return turn.getAsDouble();
    }

    private Iterator<List<Call>> calls(List<Sent> people) {
        var token = bed.systemToken();
        return people.stream()
                .map(person -> List.of(call(person, 1, token), call(person, 2, token)))
                .iterator();
    }

    private Call call(Sent person, int version, String token) {
        return Call.put(bed.gateway().resolve(person.path()), token, person.version(version));
    }

    private static List<Sent> take(Iterator<Sent> ready, int number) {
        var taken = new ArrayList<Sent>(number);
        while (taken.size() < number) {
            taken.add(ready.next());
        }
        return taken;
    }
}
