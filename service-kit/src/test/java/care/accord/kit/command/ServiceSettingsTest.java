package care.accord.kit.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.web.start.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSettingsTest {

    private static final Pattern READ = Pattern.compile("\\$\\{(ACCORD_\\w+)(:?)");

    @ParameterizedTest
    @ValueSource(strings = {"service-kit", "web-kit"})
    void every_variable_that_a_service_reads_is_looked_at_before_it_starts(String kit) throws IOException {
        var properties =
                Files.readString(Path.of("..", kit, "src/main/resources/META-INF/microprofile-config.properties"));
        var described = ServiceSettings.TO_SERVE.stream().map(Setting::variable).collect(toSet());
        var needed = ServiceSettings.TO_SERVE.stream()
                .filter(Setting::needed)
                .map(Setting::variable)
                .collect(toSet());
        READ.matcher(properties).results().forEach(variable -> {
            assertThat(described).contains(variable.group(1));
            assertThat(needed.contains(variable.group(1)))
                    .as("%s is needed as it has no default", variable.group(1))
                    .isEqualTo(variable.group(2).isEmpty());
        });
    }

    @Test
    void every_run_says_each_setting_once() {
        Stream.of(ServiceSettings.TO_SERVE, ServiceSettings.TO_MIGRATE, ServiceSettings.TO_VERIFY)
                .forEach(settings ->
                        assertThat(settings).extracting(Setting::variable).doesNotHaveDuplicates());
    }
}
