package care.accord.kit.command;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service refuses to start on a schema that this build does not know. */
@ApplicationScoped
class SchemaCheck {

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "accord.migrations") String folders) {
        new Migrations(url, user, password, Arrays.asList(folders.split("\\s*,\\s*")))
                .mismatch()
                .ifPresent(sentence -> {
                    throw new IllegalStateException(sentence);
                });
    }
}
