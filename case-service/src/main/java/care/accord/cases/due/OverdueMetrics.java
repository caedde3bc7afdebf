package care.accord.cases.due;

import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.episode.model.Step;
import care.accord.kit.time.Clocks;
import care.accord.kit.time.WhileStopping;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** How many cases wait for each step longer than its target, in the whole database: every instance counts the same. */
@ApplicationScoped
class OverdueMetrics {

    private static final String COUNT = """
            select e.state, count(*) as cases from case_episode e where e.closed_at is null and %s < ? group by e.state""";

    private final DataSource database;
    private final DueDates dueDates;
    private final InstantSource clock;
    private final AtomicReference<Map<Step, Long>> last = new AtomicReference<>(Map.of());

    OverdueMetrics(DataSource database, DueDates dueDates, InstantSource clock) {
        this.database = database;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        for (var step : Step.values()) {
            Gauge.builder("accord.overdue.cases", last, counted -> value(counted.get(), step))
                    .description("Cases that wait for the step longer than the partnership's target")
                    .tag("step", step.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private static double value(Map<Step, Long> counted, Step step) {
        var cases = counted.get(step);
        return cases == null ? Double.NaN : cases;
    }

    @Scheduled(
            every = "{accord.overdue.counted-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT.formatted(dueDates.asSql()))) {
            statement.setObject(1, Clocks.today(clock));
            var found = new EnumMap<Step, Long>(Step.class);
            for (var step : Step.values()) {
                found.put(step, 0L);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var cases = row.getLong("cases");
                    Step.awaitedIn(EpisodeState.valueOf(row.getString("state")))
                            .ifPresent(step -> found.put(step, cases));
                }
            }
            last.set(Map.copyOf(found));
        }
    }
}
