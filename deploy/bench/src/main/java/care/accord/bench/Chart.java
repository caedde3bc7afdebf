package care.accord.bench;

import care.accord.local.Container;
import care.accord.local.Installation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the chart's own values give to each service, so that the bench measures what is installed. */
record Chart(JsonNode values) {

    static Chart read() throws IOException {
        var file = Installation.root().resolve("deploy/kubernetes/accord/values.yaml");
        return new Chart(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    }

    /** The limits and JVM options of a service; beside them, the options that its image starts it with, but for its cache. */
    Container container(String service) {
        var options = new ArrayList<>(
                List.of("-XX:-UsePerfData", "-XX:InitialRAMPercentage=15", "-XX:MaxRAM=" + memory(service)));
        options.addAll(List.of(value(service, "/javaOptions").asText().split(" ")));
        var processors =
                Double.parseDouble(value(service, "/resources/limits/cpu").asText());
        return new Container((int) Math.ceil(processors), options);
    }

    /** As the JVM writes it: {@code 300M} for 300Mi. */
    String memory(String service) {
        return value(service, "/resources/limits/memory").asText().replace("i", "");
    }

    private JsonNode value(String service, String path) {
        var own = values.path("services").path(service).at(path);
        return own.isMissingNode() ? values.path("defaults").at(path) : own;
    }
}
