package care.accord.web.stopping;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether the program was told to stop: it then answers everything for a while longer, and begins nothing of its own. */
@ApplicationScoped
public class Stopping {

    private volatile boolean begun;

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
