package care.accord.kit.events;

import care.accord.kit.time.WhileStopping;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tries parked events again, in order per key, and lets those go on that waited behind a settled one. */
@ApplicationScoped
class Retrier {

    private static final Logger LOG = Logger.getLogger(Retrier.class);

    private final Delivery delivery;

    Retrier(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(
            every = "{accord.events.retried-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void retryAll() {
        var due = delivery.dueForRetry();
        while (!due.isEmpty()) {
            var applied = due.stream().filter(this::retry).count();
            due = applied == 0 ? java.util.List.of() : delivery.dueForRetry();
        }
    }

    private boolean retry(Delivery.Parked parked) {
        try {
            delivery.retry(parked);
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "Still cannot apply %s", parked.id());
            delivery.failedAgain(parked, e);
            return false;
        }
    }
}
