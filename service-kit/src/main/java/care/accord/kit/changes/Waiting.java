package care.accord.kit.changes;

import care.accord.kit.ledger.LedgerReader;
import care.accord.kit.refusal.RefusedException;
import care.accord.web.stopping.Stopping;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Readers for whom there is nothing yet. They hold no thread and no connection: while somebody waits, one look at the ledger every
 * few milliseconds finds whom to wake. Few threads read for those who are woken, so that they never take all connections.
 */
@ApplicationScoped
class Waiting {

    static final int MOST_PER_CLIENT = 4;
    static final int MOST = 200;

    private static final int THREADS = 4;

    private final LedgerReader ledger;
    private final Stopping stopping;
    private final String topic;
    private final Duration every;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, Waiting::thread);
    private final List<Wait> waits = new ArrayList<>();
    private final Set<Waiter> admitted = new HashSet<>();
    private boolean looking;

    Waiting(
            LedgerReader ledger,
            Stopping stopping,
            @ConfigProperty(name = "accord.topic") String topic,
            @ConfigProperty(name = "accord.changes.looked-every") Duration every) {
        this.ledger = ledger;
        this.stopping = stopping;
        this.topic = topic;
        this.every = every;
    }

    /** A reader who has read all that there is. Each is told once: it found something, its time is over, or it failed. */
    interface Waiter {

        String client();

        /** The first transaction that it has not looked at. */
        long fromXid();

        /** Reads on; false when there was nothing for this reader, who then waits on. */
        boolean found();

        void timeIsOver();

        void failed(RuntimeException e);
    }

    private record Wait(Waiter waiter, long untilNanos) {}

    /**
     * Lets a reader wait, if not too many do; one who may not is told that it failed, by {@link
     * ChangesRefusal#CLIENT_WAITS_TOO_OFTEN} or {@link ChangesRefusal#TOO_MANY_WAIT}.
     */
    void add(Waiter waiter, Duration time) {
        var refusal = admit(waiter);
        if (refusal.isPresent()) {
            waiter.failed(new RefusedException(refusal.get()));
        } else {
            await(new Wait(waiter, System.nanoTime() + time.toNanos()));
        }
    }

    /** Called when the reader was answered or has hung up; it then no longer counts. */
    synchronized void leave(Waiter waiter) {
        admitted.remove(waiter);
        waits.removeIf(wait -> wait.waiter.equals(waiter));
    }

    private synchronized Optional<ChangesRefusal> admit(Waiter waiter) {
        if (admitted.size() >= MOST) {
            return Optional.of(ChangesRefusal.TOO_MANY_WAIT);
        }
        if (admitted.stream()
                        .filter(other -> other.client().equals(waiter.client()))
                        .count()
                >= MOST_PER_CLIENT) {
            return Optional.of(ChangesRefusal.CLIENT_WAITS_TOO_OFTEN);
        }
        admitted.add(waiter);
        return Optional.empty();
    }

    private synchronized void await(Wait wait) {
        if (!admitted.contains(wait.waiter)) {
            return;
        }
        waits.add(wait);
        if (!looking) {
            looking = true;
            lookSoon();
        }
    }

    private void lookSoon() {
        threads.schedule(this::look, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            end(overdue());
            var waiting = all();
            if (!waiting.isEmpty()) {
                wake(waiting);
            }
        } catch (RuntimeException e) {
            take(all()).forEach(wait -> wait.waiter.failed(e));
        }
        goOn();
    }

    private synchronized void goOn() {
        looking = !waits.isEmpty();
        if (looking) {
            lookSoon();
        }
    }

    private void wake(List<Wait> waiting) {
        var from = waiting.stream()
                .map(wait -> wait.waiter.fromXid())
                .min(Long::compareUnsigned)
                .orElseThrow();
        ledger.lastReadable(topic, from)
                .ifPresent(last -> take(waiting.stream()
                                .filter(wait -> Long.compareUnsigned(wait.waiter.fromXid(), last) <= 0)
                                .toList())
                        .forEach(wait -> threads.execute(() -> read(wait))));
    }

    private void read(Wait wait) {
        try {
            if (!wait.waiter.found()) {
                await(wait);
            }
        } catch (RuntimeException e) {
            wait.waiter.failed(e);
        }
    }

    private void end(List<Wait> ended) {
        take(ended).forEach(wait -> wait.waiter.timeIsOver());
    }

    /** All, when this instance stops: they ask another one next. */
    private synchronized List<Wait> overdue() {
        var now = System.nanoTime();
        var stops = stopping.hasBegun();
        return waits.stream()
                .filter(wait -> stops || wait.untilNanos - now <= 0)
                .toList();
    }

    private synchronized List<Wait> all() {
        return List.copyOf(waits);
    }

    /** Those that were still waiting; from now on they no longer are. */
    private synchronized List<Wait> take(List<Wait> wanted) {
        return wanted.stream().filter(waits::remove).toList();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "changes");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        end(all());
        threads.shutdownNow();
    }
}
