package care.accord.gateway;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.web.start.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GatewayMainTest {

    private static final Pattern READ = Pattern.compile("\\$\\{(ACCORD_\\w+)(:?)");

    @Test
    void every_variable_that_the_gateway_reads_is_looked_at_before_it_starts() throws IOException {
        var properties = Files.readString(Path.of("src/main/resources/application.properties"));
        var needed = GatewayMain.SETTINGS.stream().collect(toMap(Setting::variable, Setting::needed));
        READ.matcher(properties)
                .results()
                .forEach(variable -> assertThat(needed)
                        .as("%s, needed if it has no default", variable.group(1))
                        .containsEntry(variable.group(1), variable.group(2).isEmpty()));
    }
}
