package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold. Each rule brings a fault that it must see, so that none of them passes for want of looking. */
public enum Rule {
    SELECTORS_MATCH_LABELS(
            Names::selectors,
            on("Service", "accord-gateway", "/spec/selector", part -> part.put("app.kubernetes.io/name", "gate")),
            onOperators(
                    "NetworkPolicy",
                    "accord-setup-migrate",
                    "/spec/egress/1/to/0/podSelector/matchLabels",
                    part -> part.put("cnpg.io/cluster", "accord")),
            onOperators(
                    "Kafka",
                    "accord-kafka",
                    "/spec/kafka/listeners/0/networkPolicyPeers/1/podSelector/matchLabels",
                    part -> part.put("strimzi.io/cluster", "connect")),
            onOperators(
                    "KafkaTopic",
                    "accord.case.v1",
                    "/metadata/labels",
                    part -> part.put("strimzi.io/cluster", "kafka")),
            onOperators(
                    "Cluster",
                    "accord-postgres",
                    "/spec/topologySpreadConstraints/0/labelSelector/matchLabels",
                    part -> part.put("cnpg.io/cluster", "postgres"))),
    PORTS_AND_TARGETS_EXIST(
            Names::ports, on("Service", "accord-case-service", "/spec/ports/0", part -> part.put("targetPort", "web"))),
    NAMED_ADDRESSES_ARE_SERVICES(
            Addresses::breaches,
            on("Service", "accord-connect", "/spec/ports/0", part -> part.put("port", 80)),
            onOperators("Kafka", "accord-kafka", "/spec/kafka/listeners/0", part -> part.put("port", 9094)),
            onOperators("Keycloak", "accord-keycloak", "/spec/db", part -> part.put("host", "accord-postgres")),
            onOperators("HTTPRoute", "accord-keycloak", "/spec/rules/0/backendRefs/0", part -> part.put("port", 443)),
            onOperators("Keycloak", "accord-keycloak", "/spec/http", part -> part.remove("httpEnabled"))),
    VOLUMES_EXIST_AND_ARE_USED(
            Names::volumes,
            on("Deployment", "accord-gateway", Place.CONTAINER + "/volumeMounts/0", part -> part.put("name", "temp")),
            onOperators(
                    "KafkaConnect", "accord-connect", "/spec/template/pod/volumes/0", part -> part.put("name", "ca"))),
    ACCOUNTS_EXIST_WITHOUT_TOKEN(
            Names::accounts,
            on("Deployment", "accord-gateway", Place.POD, part -> part.put("serviceAccountName", "admin"))),
    CONFIG_MAPS_AND_KEYS_EXIST(
            References::configMaps,
            on("Job", "accord-topics", Place.POD + "/volumes/2/configMap", part -> part.put("name", "topics")),
            onOperators(
                    "KafkaConnect",
                    "accord-connect",
                    "/spec/template/pod/volumes/0",
                    part -> part.putObject("configMap").put("name", "accord-plugins"))),
    SECRETS_ARE_DECLARED_AND_NOT_RENDERED(
            References::secrets,
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER + "/env/10/valueFrom/secretKeyRef",
                    part -> part.put("key", "password")),
            onOperators("Keycloak", "accord-keycloak", "/spec/http", part -> part.put("tlsSecret", "id-tls")),
            onOperators(
                    "Cluster",
                    "accord-postgres",
                    "/spec/managed/roles/0/passwordSecret",
                    part -> part.put("name", "owner")),
            onOperators(
                    "KafkaConnect",
                    "accord-connect",
                    "/spec/template/pod/volumes/0/secret/items/0",
                    part -> part.put("key", "ca.pem")),
            onOperators(
                    "KafkaConnect",
                    "accord-connect",
                    "/spec/authentication/passwordSecret",
                    part -> part.put("password", "secret")),
            onOperators(
                    "KafkaConnect",
                    "accord-connect",
                    "/spec/tls/trustedCertificates/0",
                    part -> part.put("secretName", "accord-kafka-ca-cert"))),
    CONFIG_MAP_DATA_ARE_STRINGS(
            References::strings, on("ConfigMap", "accord-connect", "/data", part -> part.put("connect.port", 8083))),
    HOOKS_LEAN_ON_EARLIER_HOOKS(
            References::hooks,
            on("ConfigMap", "accord-topics", "/metadata/annotations", part -> part.put("helm.sh/hook-weight", "5")),
            on(
                    "NetworkPolicy",
                    "accord-setup-migrate",
                    "/metadata/annotations",
                    part -> part.put("helm.sh/hook-weight", "5")),
            on("NetworkPolicy", "accord-setup-realm", "/metadata/annotations", part -> part.removeAll())),
    WHAT_HOLDS_DATA_STAYS(
            Platform::kept,
            onOperators("KafkaTopic", "accord.trail.v1", "/metadata/annotations", part -> part.removeAll())),
    REQUESTS_ARE_WITHIN_LIMITS(
            Running::resources,
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER + "/resources/requests",
                    part -> part.put("memory", "1Gi")),
            onOperators("Cluster", "accord-postgres", "/spec/resources/requests", part -> part.put("memory", "64Gi")),
            onOperators(
                    "Kafka", "accord-kafka", "/spec/entityOperator/topicOperator", part -> part.remove("resources"))),
    A_PROBE_HAS_ONE_HANDLER(
            Running::probes,
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER + "/livenessProbe",
                    part -> part.putObject("tcpSocket").put("port", 8080))),
    REPLICAS_SUIT_DISRUPTION_AND_SURGE(
            Running::replicas,
            on("PodDisruptionBudget", "accord-gateway", "/spec", part -> part.put("maxUnavailable", 0)),
            onOperators("KafkaNodePool", "accord-kafka", "/spec", part -> part.put("replicas", 2)),
            onOperators("Keycloak", "accord-keycloak", "/spec", part -> part.remove("scheduling"))),
    SCHEDULES_AND_ZONES_PARSE(
            Running::schedules,
            on("CronJob", "accord-backup-check", "/spec", part -> part.put("schedule", "*/30 25 * * *")),
            onOperators("ScheduledBackup", "accord-postgres", "/spec", part -> part.put("schedule", "30 1 * * *"))),
    STOPPING_FITS_INTO_THE_GRACE(
            Running::grace,
            on("Deployment", "accord-gateway", Place.POD, part -> part.put("terminationGracePeriodSeconds", 30))),
    PODS_ARE_RESTRICTED(
            Running::restricted,
            on(
                    "CronJob",
                    "accord-backup-check",
                    "/spec/jobTemplate" + Place.CONTAINER + "/securityContext",
                    part -> part.put("readOnlyRootFilesystem", false)),
            onOperators(
                    "KafkaNodePool",
                    "accord-kafka",
                    "/spec/template/kafkaContainer/securityContext",
                    part -> part.remove("capabilities")),
            onOperators("Keycloak", "accord-keycloak", "/spec", part -> part.remove("unsupported"))),
    IMAGES_ARE_PINNED(
            Running::images,
            on("Job", "accord-topics", Place.CONTAINER, part -> part.put("image", "docker.io/apache/kafka:latest")),
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER,
                    part -> part.put("image", "registry.northshire.example/accord/accord-gateway:0.9.0")),
            onOperators(
                    "Cluster",
                    "accord-postgres",
                    "/spec",
                    part -> part.put("imageName", "ghcr.io/cloudnative-pg/postgresql:18"))),
    NO_PORT_IS_PRIVILEGED(
            Running::privilegedPorts,
            on("Deployment", "accord-gateway", Place.CONTAINER + "/ports/0", part -> part.put("containerPort", 80)),
            onOperators("Kafka", "accord-kafka", "/spec/kafka/listeners/0", part -> part.put("port", 443))),
    POLICIES_ARE_THE_PICTURE(
            Flows::breaches,
            on(
                    "NetworkPolicy",
                    "accord-gateway",
                    "/spec/egress/0/to/0/podSelector/matchLabels",
                    part -> part.put("app.kubernetes.io/component", "connect")),
            on(
                    "NetworkPolicy",
                    "accord-service",
                    "/spec/egress/0/to/0/ipBlock",
                    part -> part.put("cidr", "10.20.2.0/28")),
            on("NetworkPolicy", "accord-gateway", "/spec/ingress/0", part -> part.removeAll()),
            on(
                    "NetworkPolicy",
                    "accord-service",
                    "/spec/ingress/0/from/0/namespaceSelector/matchLabels",
                    part -> part.put("kubernetes.io/metadata.name", "default")),
            on("NetworkPolicy", "accord-deny", "/spec", part -> part.remove("egress")),
            onOperators("NetworkPolicy", "accord-setup-migrate", "/spec/egress/1", part -> part.remove("to"))),
    EACH_USER_OF_KAFKA_MAY_DO_WHAT_ITS_PROGRAM_DOES(
            Grants::breaches,
            onOperators(
                    "KafkaUser",
                    "accord-kafka-case-service",
                    "/spec/authorization/acls/0/resource",
                    part -> part.put("name", "accord.case.v1")),
            onOperators(
                    "KafkaUser",
                    "accord-kafka-staffing-service",
                    "/spec/authorization/acls/0",
                    part -> part.putArray("operations").add("All"))),
    EVERY_POD_IS_UNDER_THE_DENIAL(
            Flows::denied,
            on(
                    "NetworkPolicy",
                    "accord-deny",
                    "/spec/podSelector/matchLabels",
                    part -> part.put("app.kubernetes.io/component", "service"))),
    ALERTS_HAVE_A_RUNBOOK(
            Watching::runbooks,
            on("PrometheusRule", "accord", "/spec/groups/1/rules/0", part -> part.put("alert", "AccordAsleep"))),
    METRICS_ARE_TOLD_OF(
            Watching::metrics,
            on(
                    "PrometheusRule",
                    "accord",
                    "/spec/groups/1/rules/5",
                    part -> part.put("expr", "agroal_sleeping_count > 0")));

    /** A breach of a rule, to be made in what the values file of that name renders. */
    public record Fault(String values, Consumer<Manifests> seed) {}

    private final Function<Manifests, Stream<String>> looks;
    private final List<Fault> faults;

    Rule(Function<Manifests, Stream<String>> looks, Fault... faults) {
        this.looks = looks;
        this.faults = List.of(faults);
    }

    /** One sentence for each breach. */
    public Stream<String> breaches(Manifests manifests) {
        return looks.apply(manifests);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Where the pod and its container are in what starts them. */
    private static final class Place {
        private static final String POD = "/spec/template/spec";
        private static final String CONTAINER = POD + "/containers/0";
    }

    private static Fault on(String kind, String name, String pointer, Consumer<ObjectNode> change) {
        return new Fault("council", manifests -> change.accept(manifests.part(kind, name, pointer)));
    }

    private static Fault onOperators(String kind, String name, String pointer, Consumer<ObjectNode> change) {
        return new Fault("county", manifests -> change.accept(manifests.part(kind, name, pointer)));
    }
}
