package care.accord.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A program is not ready before its issuer has answered once. Whether it answers later is no reason to send requests elsewhere. */
@Readiness
@ApplicationScoped
class NobodyIsWaitedFor implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("what the program leans on");
        Start.waitsFor().ifPresent(awaited -> response.withData("waits for", awaited));
        return response.status(Start.waitsFor().isEmpty()).build();
    }
}
