package care.accord.cases.sync.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.time.WhileStopping;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What operators watch of other systems: how long ago each last sent something that was taken, and what became of what it
 * sends. Of what changed nothing the database keeps no time: an instance knows that only of what it took itself.
 */
@ApplicationScoped
public class SyncMetrics {

    private static final String LOOK =
            "select source, max(received_at) as received_at from synced_record group by source";
    private static final String REFUSED = "refused";
    private static final String NONE = "none";

    private final DataSource database;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    SyncMetrics(DataSource database, MeterRegistry registry, InstantSource clock) {
        this.database = database;
        this.registry = registry;
        this.clock = clock;
    }

    /** Takes what a system sends, and counts what becomes of it. */
    public Synced counted(Act act, Supplier<Synced> sync) {
        var source = Objects.requireNonNullElse(act.actor().source(), NONE);
        try {
            var synced = sync.get();
            count(source, synced.outcome().name().toLowerCase(Locale.ROOT));
            taken(source, clock.instant());
            return synced;
        } catch (RefusedException e) {
            count(source, REFUSED);
            throw e;
        }
    }

    private void count(String source, String outcome) {
        registry.counter("accord.sync.records", "source", source, "outcome", outcome)
                .increment();
    }

    private void taken(String source, Instant at) {
        if (last.putIfAbsent(source, at) == null) {
            register(source);
        } else {
            last.computeIfPresent(source, (same, before) -> before.isBefore(at) ? at : before);
        }
    }

    private void register(String source) {
        Gauge.builder("accord.sync.age", () -> age(source))
                .baseUnit("seconds")
                .description("Since the source last sent something that was taken")
                .tag("source", source)
                .register(registry);
    }

    private long age(String source) {
        return Duration.between(last.getOrDefault(source, clock.instant()), clock.instant())
                .toSeconds();
    }

    @Scheduled(
            every = "{accord.sync.looked-up-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void look() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LOOK)) {
            while (row.next()) {
                taken(row.getString("source"), row.getTimestamp("received_at").toInstant());
            }
        }
    }
}
