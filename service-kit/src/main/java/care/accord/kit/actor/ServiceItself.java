package care.accord.kit.actor;

import care.accord.contracts.BodyCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service when it acts by no one's order: sealing the trail, telling of a dead letter, applying what it heard. */
@ApplicationScoped
public class ServiceItself {

    private final String name;
    private final BodyCode council;

    ServiceItself(
            @ConfigProperty(name = "accord.service") String name,
            @ConfigProperty(name = "accord.council") String council) {
        this.name = name;
        this.council = new BodyCode(council);
    }

    public String name() {
        return name;
    }

    public Actor actor() {
        return new Actor(name, name, Set.of(), council, name, null, Set.of());
    }
}
