package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.kubernetes.client.util.Yaml;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    /** Kinds of operators and of the Gateway API, which the official client has no types for. */
    private static final List<String> KUBERNETES =
            List.of("v1", "apps/v1", "batch/v1", "policy/v1", "autoscaling/v2", "networking.k8s.io/v1");

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void lint_finds_nothing(String size) {
        var found = new Helm(Chart.withValues(size)).lint().strict().call();
        assertThat(found.isFailed()).as("%s", found.getMessages()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void the_official_client_knows_every_field(String size) throws Exception {
        for (var object : Chart.rendered(size).objects()) {
            if (KUBERNETES.contains(object.path("apiVersion").asText())) {
                assertThat(Yaml.load(object.toString())).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "council", "county"})
    void the_models_of_fabric8_and_strimzi_know_every_field(String size) {
        assertThat(Chart.rendered(size).objects().stream().flatMap(UnknownFields::of))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "council, Deployment, accord-gateway, /spec/template/spec",
        "council, PrometheusRule, accord, /spec/groups/0",
        "county, KafkaNodePool, accord-kafka, /spec/template/pod"
    })
    void a_field_that_nobody_knows_is_noticed(String size, String kind, String name, String pointer) {
        var manifests = Chart.rendered(size);
        manifests.part(kind, name, pointer).put("graceful", true);
        assertThat(manifests.objects().stream().flatMap(UnknownFields::of))
                .singleElement()
                .asString()
                .contains("graceful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"council", "county"})
    void every_image_can_be_pinned_by_its_digest(String size) {
        var digest = "sha256:" + "5".repeat(64);
        var manifests = Manifests.of(Chart.render(
                size,
                Stream.of(
                                "image.digests.case-service",
                                "image.digests.s117-service",
                                "image.digests.staffing-service",
                                "image.digests.partnership-service",
                                "image.digests.gateway",
                                "image.digests.connect",
                                "tools.kafka.digest",
                                "tools.curl.digest",
                                "tools.keycloak.digest",
                                "tools.postgres.digest",
                                "operators.postgres.image.digest",
                                "operators.kafka.connectImage.digest")
                        .collect(Collectors.toMap(name -> name, name -> digest))));
        assertThat(manifests.objects().stream()
                        .filter(object -> !object.path("kind").asText().equals("ConfigMap"))
                        .flatMap(object -> Stream.of("image", "imageName")
                                .flatMap(field -> object.findValuesAsText(field).stream())))
                .isNotEmpty()
                .allMatch(image -> image.endsWith("@" + digest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publicURL                                   | https://a.example | publicURL
            publicUrl                                   | http://a.example  | publicUrl is "http://a.example": give the https:// address
            oidc.url                                    | id.example        | oidc.url is "id.example": give the issuer
            services.gateway.secrets.gateway            | ''                | services.gateway.secrets.gateway is empty: name the Secret
            services.case-service.secrets.databaseOwner | ''                | services.case-service.secrets.databaseOwner is empty: name the Secret
            image.tag                                   | latest            | image.tag is latest
            tools.curl.tag                              | latest            | at '/tools/curl/tag'
            tools.curl.digest                           | sha256:12         | at '/tools/curl/digest'
            services.nurse.replicas                     | 1                 | at '/services': additional properties
            expose.by                                   | nodePort          | at '/expose/by': value must be one of
            defaults.replicas                           | 0                 | /defaults/replicas
            services.gateway.replicas                   | 0                 | /services/gateway/replicas
            expose.ingress.tlsSecret                    | ''                | expose.ingress.tlsSecret is empty: name the Secret
            database.caSecret                           | ''                | database.caSecret is empty: name the Secret
            database.host                               | ''                | database.host is "": give the name
            kafka.bootstrapServers                      | kafka             | kafka.bootstrapServers is "kafka": give host:port
            kafka.security.protocol                     | SSL               | at '/kafka/security/protocol': value must be one of
            kafka.security.users.connect                | ''                | kafka.security.users.connect is empty: name the Secret
            monitoring.slo.latency                      | 90                | /monitoring/slo/latency
            monitoring.rules.runbooks                   | ''                | monitoring.rules.runbooks is "": give the address
            services.gateway.env.ACCORD_PORT            | other             | services.gateway.env names ACCORD_PORT
            connect.replicas                            | 0                 | /connect/replicas
            keycloak.setup.adminSecret                  | ''                | keycloak.setup.adminSecret is empty: name the Secret
            keycloak.setup.url                          | keycloak          | keycloak.setup.url is "keycloak": give the http:// or https:// address
            network.podCidrs                            | null              | network.podCidrs is empty, which a NetworkPolicy reads as everyone
            network.ingressFrom                         | null              | network.ingressFrom is empty, which a NetworkPolicy reads as everyone
            network.databaseTo                          | null              | network.databaseTo is empty, which a NetworkPolicy reads as everyone
            network.kafkaTo                             | null              | network.kafkaTo is empty, which a NetworkPolicy reads as everyone
            network.keycloakTo                          | null              | network.keycloakTo is empty, which a NetworkPolicy reads as everyone
            network.monitoringFrom                      | null              | network.monitoringFrom is empty, which a NetworkPolicy reads as everyone
            """)
    void a_wrong_value_is_refused_with_its_name_and_the_remedy(String name, String value, String sentence) {
        assertThatThrownBy(() -> Chart.render("council", Map.of(name, value))).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operators.keycloak.databaseSecret       | ''    | operators.keycloak.databaseSecret is empty: name the Secret
            operators.keycloak.tlsSecret            | ''    | operators.keycloak.tlsSecret is empty: name the Secret
            operators.kafka.connectImage.repository | ''    | operators.kafka.connectImage has no repository or no tag
            operators.kafka.brokers                 | 1     | kafka.replicationFactor is 3 with operators.kafka.brokers 1
            operators.postgres.plugins              | null  | operators.postgres.plugins has none with isWALArchiver
            services.gateway.autoscaling.maxReplicas | 2    | services.gateway.autoscaling.maxReplicas is 2, below replicas, 3
            network.tracingTo                       | null  | network.tracingTo is empty, which a NetworkPolicy reads as everyone
            expose.httpRoute.parentRefs             | null  | expose.httpRoute.parentRefs is empty: name the Gateway
            expose.httpRoute.parentRefs[0].sectionName | '' | expose.httpRoute.parentRefs names the Gateway public without sectionName
            """)
    void so_is_one_of_operators_and_of_the_gateway_api(String name, String value, String sentence) {
        assertThatThrownBy(() -> Chart.render("county", Map.of(name, value))).hasMessageContaining(sentence);
    }
}
