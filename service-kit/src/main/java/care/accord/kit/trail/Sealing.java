package care.accord.kit.trail;

import care.accord.contracts.Topics;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.ServiceItself;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.time.Clocks;
import care.accord.kit.time.WhileStopping;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals the audit trail every few seconds: whoever gets the lease chains and signs the rows of all transactions that have
 * ended, and the head leaves the database by the ledger. Rows younger than the last seal are outside the promise.
 */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);

    private final DataSource database;
    private final Ledger ledger;
    private final ServiceItself itself;
    private final InstantSource clock;
    private final String key;
    private final String keysBefore;
    private final long generation;
    private boolean saidThatKeyIsUnknown;

    /**
     * @param generation one more than how often these records were restored to an earlier moment: only in a new one may a number
     *     get another head than was published before
     */
    Sealing(
            DataSource database,
            Ledger ledger,
            ServiceItself itself,
            InstantSource clock,
            @ConfigProperty(name = "accord.trail-key") String key,
            @ConfigProperty(name = "accord.trail-keys-before") Optional<String> keysBefore,
            @ConfigProperty(name = "accord.generation") long generation) {
        this.database = database;
        this.ledger = ledger;
        this.itself = itself;
        this.clock = clock;
        this.key = key;
        this.keysBefore = keysBefore.orElse("");
        this.generation = generation;
    }

    /** What leaves the database, so that a trail cut off at its end is found. */
    @EventType("care.accord.kit.trail-sealed.v1")
    record TrailSealed(
            String service,
            long number,
            long entries,
            String head,
            long generation,
            @JsonIgnore Fact fact) implements Event {}

    private record Last(long number, long fromXid, long toXid, long entries, byte[] head, byte[] signature) {

        boolean isSignedWith(TrailKeys keys) {
            return keys.signed(signature, number, fromXid, toXid, entries, head);
        }
    }

    @Scheduled(
            every = "{accord.trail.sealed-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    @Transactional
    void sealOnSchedule() throws SQLException {
        seal();
    }

    /** Seals what can be sealed now; false when there is nothing, or another instance holds the lease. */
    @Transactional
    public boolean seal() throws SQLException {
        try (var connection = database.getConnection()) {
            return holdsLease(connection) && sealRows(connection);
        }
    }

    private boolean sealRows(Connection connection) throws SQLException {
        var last = last(connection);
        if (last != null && !last.isSignedWith(TrailKeys.of(key, keysBefore))) {
            sayThatKeyIsUnknown(last.number());
            return false;
        }
        var fromXid = last == null ? 0 : last.toXid();
        var toXid = horizon(connection);
        var chain = new Chain(last == null ? Chain.GENESIS : last.head());
        SealedRows.addTo(chain, connection, fromXid, toXid);
        if (chain.entries() == 0) {
            return false;
        }
        var number = last == null ? 1 : last.number() + 1;
        var signature = Chain.sign(key, number, fromXid, toXid, chain.entries(), chain.head());
        try (var insert = connection.prepareStatement("""
                insert into audit_seal (number, from_xid, to_xid, entries, head, signature, sealed_at)
                values (?, ?::xid8, ?::xid8, ?, ?, ?, ?)""")) {
            insert.setLong(1, number);
            insert.setString(2, Long.toUnsignedString(fromXid));
            insert.setString(3, Long.toUnsignedString(toXid));
            insert.setLong(4, chain.entries());
            insert.setBytes(5, chain.head());
            insert.setBytes(6, signature);
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
        publish(number, chain);
        return true;
    }

    private void publish(long number, Chain chain) {
        var trail = UUID.nameUUIDFromBytes(itself.name().getBytes(StandardCharsets.UTF_8));
        ledger.publish(
                Topics.TRAIL,
                Act.own(itself.actor()),
                new TrailSealed(
                        itself.name(),
                        number,
                        chain.entries(),
                        HexFormat.of().formatHex(chain.head()),
                        generation,
                        Fact.on(Clocks.today(clock), trail, trail)));
    }

    private static boolean holdsLease(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('seal the audit trail', 3))")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static long horizon(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
            row.next();
            return Long.parseUnsignedLong(row.getString(1));
        }
    }

    private static @Nullable Last last(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select number, from_xid::text, to_xid::text, entries, head, signature from audit_seal order by number desc limit 1")) {
            return row.next()
                    ? new Last(
                            row.getLong(1),
                            Long.parseUnsignedLong(row.getString(2)),
                            Long.parseUnsignedLong(row.getString(3)),
                            row.getLong(4),
                            row.getBytes(5),
                            row.getBytes(6))
                    : null;
        }
    }

    /** While keys are changed, an instance that still has the old one leaves sealing to those that have the new one. */
    private void sayThatKeyIsUnknown(long number) {
        if (!saidThatKeyIsUnknown) {
            LOG.warnf(
                    "Seal %d is signed with a key that is not known here, so nothing is sealed: if it was the key before this one, put it into ACCORD_TRAIL_KEYS_BEFORE",
                    number);
            saidThatKeyIsUnknown = true;
        }
    }
}
