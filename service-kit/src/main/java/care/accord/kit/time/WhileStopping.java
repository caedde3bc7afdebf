package care.accord.kit.time;

import care.accord.web.stopping.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Scheduled work does not begin once the program was told to stop; another instance does it. */
@Singleton
public class WhileStopping implements Scheduled.SkipPredicate {

    private final Stopping stopping;

    WhileStopping(Stopping stopping) {
        this.stopping = stopping;
    }

    @Override
    public boolean test(ScheduledExecution due) {
        return stopping.hasBegun();
    }
}
