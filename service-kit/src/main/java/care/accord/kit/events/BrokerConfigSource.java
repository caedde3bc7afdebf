package care.accord.kit.events;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Gives every channel what {@link BrokerAccess} says. */
public final class BrokerConfigSource implements ConfigSourceFactory {

    private static final int ABOVE_APPLICATION_PROPERTIES = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var settings =
                BrokerAccess.settings(variable -> context.getValue(variable).getRawValue());
        return List.of(new PropertiesConfigSource(
                settings.entrySet().stream()
                        .collect(Collectors.toMap(
                                setting -> "kafka." + setting.getKey(), setting -> asItStands(setting.getValue()))),
                "how Kafka is reached",
                ABOVE_APPLICATION_PROPERTIES));
    }

    /** A password may hold what would else be an expression. */
    private static String asItStands(String value) {
        return value.replace("${", "\\${");
    }
}
