package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Role;
import care.accord.contracts.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that the stack hands to Kafka, Connect and Keycloak agree with the published language and with each other. */
class SettingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_published_topic_is_made() {
        assertThat(JavaProgram.properties("topics.properties").stringPropertyNames())
                .containsAll(publishedTopics());
    }

    @Test
    void no_event_is_ever_thrown_away() {
        var topics = JavaProgram.properties("topics.properties");
        for (var topic : publishedTopics()) {
            assertThat(topics.getProperty(topic)).matches("6 (retention\\.ms=-1|cleanup\\.policy=compact)");
        }
    }

    @Test
    void each_heartbeat_has_its_topic() {
        for (var service : Service.values()) {
            assertThat(JavaProgram.properties("topics.properties"))
                    .containsKey("accord.heartbeat.accord-" + service.area());
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_connector_reads_its_own_database_as_its_own_role(Service service) throws IOException {
        var connector = connector(service);

        assertThat(connector.get("database.dbname").asText()).isEqualTo("accord_" + service.area());
        assertThat(connector.get("database.user").asText()).isEqualTo(service.area() + "_connector");
        assertThat(connector.get("slot.name").asText()).isEqualTo("accord_" + service.area());
        assertThat(connector.get("transforms.source.value.literal").asText()).isEqualTo("/accord/" + service.folder());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_connector_file_holds_a_password(Service service) throws IOException {
        assertThat(connector(service).get("database.password").asText())
                .isEqualTo("${env:ACCORD_CONNECT_" + service.name() + "_PASSWORD}");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CASE")
    void connectors_without_people_differ_in_names_only(Service service) throws IOException {
        var area = service.area();
        var asStaffing = JavaProgram.resource("connectors/" + area + ".json")
                .replace(service.folder(), "staffing-service")
                .replace(service.name() + "_", "STAFFING_")
                .replace(area + "_connector", "staffing_connector")
                .replace("accord_" + area, "accord_staffing")
                .replace("accord-" + area, "accord-staffing");

        assertThat(JSON.readTree(asStaffing)).isEqualTo(connector(Service.STAFFING));
    }

    @Test
    void the_realm_has_every_role_of_the_published_language() {
        assertThat(names(realm().at("/roles/realm"), "name")).isEqualTo(Set.copyOf(constants(Role.class)));
    }

    @Test
    void every_person_and_system_has_known_roles_and_a_fixed_id() {
        var known = names(realm().at("/roles/realm"), "name");
        for (var user : realm().get("users")) {
            assertThat(user.get("id").asText()).startsWith("00000000-0000-4000-8000-0000000000");
            assertThat(user.get("realmRoles")).isNotEmpty();
            user.get("realmRoles").forEach(role -> assertThat(known).contains(role.asText()));
        }
    }

    @Test
    void the_realm_of_every_installation_has_nobody_in_it() {
        var everywhere = JsonApi.read(JavaProgram.resource("realm-accord.json"));

        assertThat(everywhere.has("users")).isFalse();
        assertThat(names(everywhere.get("clients"), "clientId")).containsExactly("accord-gateway");
    }

    @Test
    void the_realm_holds_no_client_secret() {
        for (var client : realm().get("clients")) {
            assertThat(client.path("publicClient").asBoolean()
                            || client.get("secret").asText().startsWith("${ACCORD_"))
                    .as(client.get("clientId").asText())
                    .isTrue();
        }
    }

    private static List<String> publishedTopics() {
        return constants(Topics.class);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).map(SettingsTest::value).toList();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> names(JsonNode list, String field) {
        return list.valueStream().map(node -> node.get(field).asText()).collect(Collectors.toSet());
    }

    private static JsonNode connector(Service service) throws IOException {
        return JSON.readTree(JavaProgram.resource("connectors/" + service.area() + ".json"));
    }

    private static JsonNode realm() {
        return LocalKeycloak.realm();
    }
}
