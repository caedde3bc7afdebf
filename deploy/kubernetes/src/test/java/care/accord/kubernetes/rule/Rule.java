package care.accord.kubernetes.rule;

import care.accord.kubernetes.Manifests;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold. Each rule brings a fault that it must see, so that none of them passes for want of looking. */
public enum Rule {
    SELECTORS_MATCH_LABELS(
            Names::selectors,
            on("Service", "accord-gateway", "/spec/selector", part -> part.put("app.kubernetes.io/name", "gate"))),
    PORTS_AND_TARGETS_EXIST(
            Names::ports, on("Service", "accord-case-service", "/spec/ports/0", part -> part.put("targetPort", "web"))),
    VOLUMES_EXIST_AND_ARE_USED(
            Names::volumes,
            on("Deployment", "accord-gateway", Place.CONTAINER + "/volumeMounts/0", part -> part.put("name", "temp"))),
    ACCOUNTS_EXIST_WITHOUT_TOKEN(
            Names::accounts,
            on("Deployment", "accord-gateway", Place.POD, part -> part.put("serviceAccountName", "admin"))),
    CONFIG_MAPS_AND_KEYS_EXIST(
            References::configMaps,
            on("Job", "accord-topics", Place.POD + "/volumes/1/configMap", part -> part.put("name", "topics"))),
    SECRETS_ARE_DECLARED_AND_NOT_RENDERED(
            References::secrets,
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER + "/env/10/valueFrom/secretKeyRef",
                    part -> part.put("key", "password"))),
    CONFIG_MAP_DATA_ARE_STRINGS(
            References::strings, on("ConfigMap", "accord-connect", "/data", part -> part.put("connect.port", 8083))),
    HOOKS_LEAN_ON_EARLIER_HOOKS(
            References::hooks,
            on("ConfigMap", "accord-topics", "/metadata/annotations", part -> part.put("helm.sh/hook-weight", "5"))),
    REQUESTS_ARE_WITHIN_LIMITS(
            Running::resources,
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER + "/resources/requests",
                    part -> part.put("memory", "1Gi"))),
    A_PROBE_HAS_ONE_HANDLER(
            Running::probes,
            on(
                    "Deployment",
                    "accord-gateway",
                    Place.CONTAINER + "/livenessProbe",
                    part -> part.putObject("tcpSocket").put("port", 8080))),
    REPLICAS_SUIT_DISRUPTION_AND_SURGE(
            Running::replicas,
            on("PodDisruptionBudget", "accord-gateway", "/spec", part -> part.put("maxUnavailable", 0))),
    SCHEDULES_AND_ZONES_PARSE(
            Running::schedules,
            on("CronJob", "accord-backup-check", "/spec", part -> part.put("schedule", "*/30 25 * * *"))),
    STOPPING_FITS_INTO_THE_GRACE(
            Running::grace,
            on("Deployment", "accord-gateway", Place.POD, part -> part.put("terminationGracePeriodSeconds", 30))),
    PODS_ARE_RESTRICTED(
            Running::restricted,
            on(
                    "CronJob",
                    "accord-backup-check",
                    "/spec/jobTemplate" + Place.CONTAINER + "/securityContext",
                    part -> part.put("readOnlyRootFilesystem", false))),
    IMAGES_ARE_PINNED(
            Running::images,
            on("Job", "accord-topics", Place.CONTAINER, part -> part.put("image", "docker.io/apache/kafka:latest"))),
    NO_PORT_IS_PRIVILEGED(
            Running::privilegedPorts,
            on("Deployment", "accord-gateway", Place.CONTAINER + "/ports/0", part -> part.put("containerPort", 80))),
    POLICIES_ARE_THE_PICTURE(
            Flows::breaches,
            on(
                    "NetworkPolicy",
                    "accord-gateway",
                    "/spec/egress/0/to/0/podSelector/matchLabels",
                    part -> part.put("app.kubernetes.io/component", "connect"))),
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

    private final Function<Manifests, Stream<String>> looks;
    private final Consumer<Manifests> fault;

    Rule(Function<Manifests, Stream<String>> looks, Consumer<Manifests> fault) {
        this.looks = looks;
        this.fault = fault;
    }

    /** One sentence for each breach. */
    public Stream<String> breaches(Manifests manifests) {
        return looks.apply(manifests);
    }

    /** Breaks this rule in what a small council's values render. */
    public void seedFault(Manifests manifests) {
        fault.accept(manifests);
    }

    /** Where the pod and its container are in what starts them. */
    private static final class Place {
        private static final String POD = "/spec/template/spec";
        private static final String CONTAINER = POD + "/containers/0";
    }

    private static Consumer<Manifests> on(String kind, String name, String pointer, Consumer<ObjectNode> change) {
        return manifests -> change.accept(manifests.part(kind, name, pointer));
    }
}
