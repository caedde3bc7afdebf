package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Prometheus has of a suite, minute by minute, in its own notation for series, and whom our alerts then call. It begins well,
 * with two pods of each program; a test changes what it is about.
 */
final class Watched {

    /** More minutes than any test looks at. */
    static final String ALWAYS = "x300";

    static final List<String> SERVICES =
            List.of("case-service", "s117-service", "staffing-service", "partnership-service");
    private static final List<String> PODS = List.of("a", "b");
    private static final List<String> STEPS = List.of("0.05", "0.1", "0.2", "0.3", "0.5", "1.0", "10.0", "+Inf");
    private static final List<String> AGES = List.of("0.05", "0.25", "1.0", "5.0", "30.0", "300.0", "+Inf");

    private final Map<String, String> series = new LinkedHashMap<>();

    private Watched() {}

    static Watched suite() {
        var suite = new Watched();
        Stream.concat(SERVICES.stream(), Stream.of("gateway")).forEach(suite::program);
        SERVICES.forEach(suite::service);
        suite.with("case-service", "accord_sync_age_seconds", "source='LAS'", "30" + ALWAYS)
                .with("case-service", "accord_sync_records_total", "source='LAS',outcome='applied'", "0+5" + ALWAYS)
                .with("case-service", "accord_overdue_cases", "step='next_steps'", "3" + ALWAYS);
        suite.beside(job("accord-trail-case-service-29000000", "true"), "0" + ALWAYS);
        return suite;
    }

    private void program(String program) {
        with(program, "up", "", "1" + ALWAYS);
        requests(program, "200", "0+30" + ALWAYS);
        with(program, "jvm_memory_used_bytes", "area='heap'", "1e8" + ALWAYS);
        with(program, "process_cpu_usage", "", "0.1" + ALWAYS);
    }

    private void service(String service) {
        with(service, "agroal_active_count", "", "3" + ALWAYS);
        with(service, "agroal_awaiting_count", "", "0" + ALWAYS);
        with(service, "accord_outbox_retained_bytes", "", "5e7" + ALWAYS);
        with(service, "accord_outbox_connected_connectors", "", "1" + ALWAYS);
        with(service, "accord_outbox_heartbeat_age_seconds", "", "5" + ALWAYS);
        with(service, "accord_trail_unsealed_age_seconds", "", "4 0" + ALWAYS);
        with(service, "accord_outbox_lost_slots", "", "0" + ALWAYS);
        Stream.of("dead", "retrying", "waiting")
                .forEach(state -> with(service, "accord_inbox_parked", "state='" + state + "'", "0" + ALWAYS));
        with(service, "kafka_consumer_fetch_manager_records_lag_max", "", "2" + ALWAYS);
        events(service, "0.25");
    }

    /** A series of a program, the same in each of its pods. */
    Watched with(String program, String metric, String labels, String values) {
        PODS.forEach(pod -> pod(program, pod, metric, labels, values));
        return this;
    }

    Watched pod(String program, String pod, String metric, String labels, String values) {
        return beside(
                "%s{release='accord',service='%s',pod='%s'%s}"
                        .formatted(metric, program, pod, labels.isEmpty() ? "" : "," + labels),
                values);
    }

    /** A series that is not of a program of this release. */
    Watched beside(String name, String values) {
        series.put(name, values);
        return this;
    }

    /** So many requests have ended with this status, all of them quick. */
    Watched requests(String program, String status, String values) {
        return requests(program, "/people/{id}", status, values, values);
    }

    /** So many have ended, and so many of them were answered within 0.3 s; the others took up to half a second. */
    Watched requests(String program, String route, String status, String values, String quick) {
        var of = "uri='%s',status='%s'".formatted(route, status);
        with(program, "http_server_requests_seconds_count", of, values);
        STEPS.forEach(step -> with(
                program,
                "http_server_requests_seconds_bucket",
                of + ",le='" + step + "'",
                STEPS.indexOf(step) <= STEPS.indexOf("0.3") ? quick : values));
        return this;
    }

    /** Each service hears an event of case-service a minute, none of them older than that many seconds. */
    Watched events(String reader, String age) {
        Stream.of("accord_ledger_to_topic_seconds_bucket", "accord_ledger_to_reader_seconds_bucket")
                .forEach(metric -> events(reader, metric, age));
        return this;
    }

    Watched events(String reader, String metric, String age) {
        AGES.forEach(step -> with(
                reader,
                metric,
                "topic='accord.case.v1',le='" + step + "'",
                (AGES.indexOf(step) < AGES.indexOf(age) ? "0" : "0+1") + ALWAYS));
        return this;
    }

    static String job(String name, String failed) {
        return "kube_job_failed{namespace='accord',job_name='%s',condition='%s'}".formatted(name, failed);
    }

    /** These alerts, each written as {@code Name{label='value'}}, and no others fire at that time after the beginning. */
    void calls(String at, String... alerts) {
        var expected = Stream.of(alerts)
                .map(alert -> Map.of("labels", alert.replaceFirst("(\\w+)\\{", "{alertname='$1',"), "value", 1))
                .toList();
        holds(List.of(Map.of(
                "expr",
                "group by (alertname, service, topic, source, job_name) (ALERTS{alertstate='firing'})",
                "eval_time",
                at,
                "exp_samples",
                expected)));
    }

    /** Each of these expressions has an answer an hour after the beginning. */
    void answers(List<String> expressions) {
        holds(expressions.stream()
                .map(expression -> Map.of(
                        "expr",
                        "count(" + expression + ") > bool 0",
                        "eval_time",
                        "1h",
                        "exp_samples",
                        List.of(Map.of("labels", "{}", "value", 1))))
                .toList());
    }

    private void holds(List<?> expectations) {
        var given = series.entrySet().stream()
                .map(one -> Map.of("series", one.getKey(), "values", one.getValue()))
                .toList();
        var finding = Promtool.testRules(groups(), given, expectations);
        assertThat(finding.holds()).as(finding.text()).isTrue();
    }

    static List<JsonNode> groups() {
        return Chart.rendered("council")
                .ofKind("PrometheusRule")
                .flatMap(rule -> rule.at("/spec/groups").valueStream())
                .toList();
    }
}
