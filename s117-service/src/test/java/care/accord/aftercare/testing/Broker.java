package care.accord.aftercare.testing;

import care.accord.local.LocalKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker, and the service listening to it. */
public final class Broker implements QuarkusTestResourceLifecycleManager {

    private static @Nullable LocalKafka current;

    /** Where the running broker is. */
    public static String servers() {
        if (current == null) {
            throw new IllegalStateException("No broker is running: add @WithTestResource(Broker.class)");
        }
        return current.bootstrapServers();
    }

    @Override
    public Map<String, String> start() {
        var kafka = LocalKafka.temporary();
        current = kafka;
        return Map.of("ACCORD_KAFKA", kafka.bootstrapServers(), "mp.messaging.incoming.others.enabled", "true");
    }

    /** After the database, whose settings say that there is no broker. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        if (current != null) {
            current.close();
        }
    }
}
