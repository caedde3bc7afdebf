package care.accord.kit.metrics;

import care.accord.kit.time.WhileStopping;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

/**
 * What this service's database knows of its outbox, its parked events and its trail; looked up every few seconds. PostgreSQL keeps
 * its log from a slot's restart_lsn on, which stands before what the connector has confirmed while a transaction is long.
 */
@ApplicationScoped
class OutboxMetrics {

    private static final String LOOK = """
            select coalesce((select sum(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) from pg_replication_slots
                              where database = current_database()), 0) as retained,
                   (select count(*) from pg_replication_slots where database = current_database() and active) as connected,
                   coalesce((select extract(epoch from now() - max(beat_at)) from connector_heartbeat), -1) as heartbeat_age,
                   (select count(*) from pg_replication_slots
                     where database = current_database() and wal_status in ('unreserved', 'lost')) as lost,
                   coalesce((select extract(epoch from now() - at) from audit
                              where xid >= coalesce((select to_xid from audit_seal order by number desc limit 1), '0')
                              order by xid, position limit 1), 0) as unsealed_age,
                   (select count(*) from parked_event where settled_at is null and state = 'DEAD') as dead,
                   (select count(*) from parked_event where settled_at is null and state = 'RETRYING') as retrying,
                   (select count(*) from parked_event where settled_at is null and state = 'WAITING') as waiting""";

    private final DataSource database;
    private final AtomicReference<Map<String, Double>> last = new AtomicReference<>(Map.of());

    OutboxMetrics(DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        gauge(
                registry,
                "accord.outbox.retained",
                "bytes",
                "PostgreSQL's log that is kept for the connector",
                "retained");
        gauge(registry, "accord.outbox.connected", "connectors", "Connectors that read the ledger now", "connected");
        gauge(
                registry,
                "accord.outbox.heartbeat.age",
                "seconds",
                "Since the connector last wrote its heartbeat; -1 before the first",
                "heartbeat_age");
        gauge(registry, "accord.outbox.lost", "slots", "Slots whose log PostgreSQL gives up or gave up", "lost");
        gauge(
                registry,
                "accord.trail.unsealed.age",
                "seconds",
                "Since the oldest entry that no seal holds was written; 0 while none waits",
                "unsealed_age");
        for (var state : List.of("dead", "retrying", "waiting")) {
            Gauge.builder("accord.inbox.parked", last, value(state))
                    .description("Events of others that could not be applied, or wait behind one")
                    .tag("state", state)
                    .register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, String unit, String description, String column) {
        Gauge.builder(name, last, value(column))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private static ToDoubleFunction<AtomicReference<Map<String, Double>>> value(String column) {
        return last -> last.get().getOrDefault(column, Double.NaN);
    }

    @Scheduled(
            every = "{accord.metrics.looked-up-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void look() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LOOK)) {
            row.next();
            var found = new HashMap<String, Double>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                found.put(row.getMetaData().getColumnLabel(column), row.getDouble(column));
            }
            last.set(Map.copyOf(found));
        }
    }
}
