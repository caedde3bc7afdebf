package care.accord.kit.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** How old the others' events are on their way, by topic; a histogram each. */
@ApplicationScoped
public class EventAges {

    private static final Duration[] STEPS = Stream.of(50, 100, 250, 1_000, 5_000, 30_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    EventAges(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * An event was taken in.
     *
     * @param recordedAt when it was written to the ledger of its service
     * @param publishedAt when Kafka took it
     * @param now when it was applied here, or parked
     */
    public void note(String topic, Instant recordedAt, Instant publishedAt, Instant now) {
        timer("accord.ledger.to.topic", "From the ledger of the sending service to the topic", topic)
                .record(between(recordedAt, publishedAt));
        timer("accord.ledger.to.reader", "From the ledger of the sending service to its effect here", topic)
                .record(between(recordedAt, now));
    }

    private Timer timer(String name, String description, String topic) {
        return Timer.builder(name)
                .description(description)
                .tag("topic", topic)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** Clocks of two machines may disagree by a little; a timer takes no time before its start. */
    private static Duration between(Instant start, Instant end) {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }
}
