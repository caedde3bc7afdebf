package care.accord.kit.events;

import care.accord.kit.metrics.EventAges;
import care.accord.web.stopping.Stopping;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Where the others' events come in. An event is applied in one transaction with the note that it was seen. One that cannot be
 * applied is parked, and what follows for its key waits behind it; other keys go on at once.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Delivery delivery;
    private final EventAges ages;
    private final InstantSource clock;
    private final Stopping stopping;

    Inbox(Delivery delivery, EventAges ages, InstantSource clock, Stopping stopping) {
        this.delivery = delivery;
        this.ages = ages;
        this.clock = clock;
        this.stopping = stopping;
    }

    /**
     * Takes one record; returns when it was applied, was seen before, or is parked. While the database is away this is tried
     * again and again, and the offset stays where it is; not once the program stops, as another instance takes the record then.
     */
    @Incoming("others")
    @Blocking
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 200,
            delayUnit = ChronoUnit.MILLIS,
            jitter = 50,
            abortOn = LeftToAnother.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    public void receive(ConsumerRecord<String, String> kafka) {
        try {
            take(kafka);
        } catch (RuntimeException e) {
            throw stopping.hasBegun() ? new LeftToAnother(e) : e;
        }
    }

    private void take(ConsumerRecord<String, String> kafka) {
        var received = Received.of(kafka);
        if (!delivery.waitsBehindAnother(received)) {
            applyOrPark(received);
        }
        received.recordedAt()
                .ifPresent(recordedAt -> ages.note(
                        received.topic(), recordedAt, Instant.ofEpochMilli(kafka.timestamp()), clock.instant()));
    }

    private void applyOrPark(Received received) {
        try {
            delivery.apply(received);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Parked %s at %s/%d/%d: %s",
                    received.type(), received.topic(), received.partition(), received.offset(), Delivery.causeOf(e));
            delivery.park(received, e);
        }
    }

    private static final class LeftToAnother extends RuntimeException {

        LeftToAnother(RuntimeException cause) {
            super(cause);
        }
    }
}
