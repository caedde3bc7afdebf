package care.accord.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** The only place where the gateway reads the system's clock. */
@ApplicationScoped
class SystemClock implements InstantSource {

    @Override
    public Instant instant() {
        return InstantSource.system().instant();
    }
}
