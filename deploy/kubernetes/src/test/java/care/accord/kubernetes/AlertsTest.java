package care.accord.kubernetes;

import static care.accord.kubernetes.Watched.ALWAYS;
import static care.accord.kubernetes.Watched.suite;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prometheus' own engine says whom the chart's alerts call, and when. */
class AlertsTest {

    private static final Pattern EXPRESSION = Pattern.compile("`((?:sum by|topk|deriv)\\b[^`]+)`");

    @Test
    void prometheus_takes_the_rules() {
        assertThat(Promtool.checkRules(Watched.groups())).satisfies(AlertsTest::holds);
    }

    @Test
    void every_panel_of_the_dashboard_shows_something_of_a_suite_that_works() throws JsonProcessingException {
        var expressions = dashboard().findValuesAsText("expr").stream()
                .map(expression -> expression.replace("$release", "accord"))
                .toList();
        assertThat(expressions).hasSizeGreaterThan(10);
        suite().answers(expressions);
    }

    @Test
    void prometheus_takes_what_the_handbook_tells_to_ask() throws IOException {
        try (var pages = Files.walk(Chart.root().resolve("docs/operations"))) {
            var expressions = pages.filter(Files::isRegularFile)
                    .flatMap(page -> EXPRESSION.matcher(Chart.read(page)).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(expressions).hasSizeGreaterThan(4);
            var rules = IntStream.range(0, expressions.size())
                    .mapToObj(at -> Map.of("record", "asked:" + at, "expr", expressions.get(at)))
                    .toList();
            assertThat(Promtool.checkRules(List.of(Map.of("name", "handbook", "rules", rules))))
                    .satisfies(AlertsTest::holds);
        }
    }

    @Test
    void nobody_is_called_while_all_is_well() {
        suite().calls("2h");
    }

    @Test
    void another_release_calls_nobody_here() {
        suite().beside("up{release='accord-trial',service='case-service',pod='a'}", "0" + ALWAYS)
                .beside("agroal_awaiting_count{release='accord-trial',service='case-service',pod='a'}", "9" + ALWAYS)
                .beside(
                        "kube_job_failed{namespace='other',job_name='accord-trail-case-service-1',condition='true'}",
                        "1" + ALWAYS)
                .calls("2h");
    }

    @Test
    void a_pod_that_does_not_answer_for_two_minutes_calls() {
        var suite = suite().pod("case-service", "a", "up", "", "1x30 0" + ALWAYS);
        suite.calls("32m");
        suite.calls("34m", "AccordDown{service='case-service'}");
    }

    @Test
    void a_pod_that_misses_one_question_calls_nobody() {
        suite().pod("case-service", "a", "up", "", "1x30 0 1" + ALWAYS).calls("33m");
    }

    @Test
    void a_program_none_of_whose_pods_is_there_calls() {
        suite().with("gateway", "up", "", "1x30 stale").calls("34m", "AccordDown{service='gateway'}");
    }

    @Test
    void a_pod_that_was_taken_away_is_not_missed_while_another_answers() {
        suite().pod("gateway", "a", "up", "", "1x30 stale").calls("40m");
    }

    @Test
    void requests_that_fail_fast_call_only_while_they_still_do() {
        var suite = suite().requests("s117-service", "500", "0x120 0+3x20 60" + ALWAYS);
        suite.calls("125m");
        suite.calls("140m", "AccordFailsFast{service='s117-service'}", "AccordFails{service='s117-service'}");
        suite.calls("150m", "AccordFails{service='s117-service'}");
    }

    @Test
    void requests_that_fail_for_hours_call_though_they_never_fail_fast() {
        suite().requests("s117-service", "500", "0+1x1000")
                .requests("s117-service", "200", "0+120" + ALWAYS)
                .calls("50m", "AccordFails{service='s117-service'}");
    }

    @Test
    void requests_that_fail_slowly_for_days_make_a_ticket() {
        var suite = suite().requests("s117-service", "200", "0+1000" + ALWAYS)
                .requests("s117-service", "500", "0+2" + ALWAYS);
        suite.calls("30m");
        suite.calls("3h", "AccordFailsSlowly{service='s117-service'}");
    }

    @Test
    void a_few_minutes_of_failures_in_an_hour_call_nobody() {
        suite().requests("s117-service", "500", "0x120 0+3x4 12" + ALWAYS).calls("126m");
    }

    @Test
    void a_restart_that_sets_the_counters_back_is_no_failure() {
        suite().requests("gateway", "500", "50x120 0" + ALWAYS)
                .requests("gateway", "200", "0+30x120 0+30" + ALWAYS)
                .calls("125m");
    }

    @Test
    void one_failure_among_the_few_requests_of_a_night_calls_nobody() {
        var suite = suite();
        Watched.SERVICES.forEach(service -> suite.requests(service, "200", "0x9 1x9 2x9 3x9 4x9 5x9 6" + ALWAYS)
                .requests(service, "500", "0x55 1" + ALWAYS));
        suite.calls("58m");
        suite.calls("61m");
    }

    @Test
    void a_night_in_which_every_request_fails_calls() {
        suite().requests("gateway", "200", "50" + ALWAYS)
                .requests("gateway", "500", "0x60 0+1" + ALWAYS)
                .calls("80m", "AccordFailsFast{service='gateway'}", "AccordFails{service='gateway'}");
    }

    @Test
    void a_program_that_nobody_asks_anything_calls_nobody() {
        suite().requests("gateway", "200", "50" + ALWAYS)
                .requests("gateway", "500", "3" + ALWAYS)
                .calls("2h");
    }

    @Test
    void requests_that_are_slow_for_most_call_and_for_one_in_ten_make_a_ticket() {
        suite().requests("gateway", "/people/{id}", "200", "0+30" + ALWAYS, "0+5" + ALWAYS)
                .calls(
                        "80m",
                        "AccordSlow{service='gateway'}",
                        "AccordSlowForMost{service='gateway'}",
                        "AccordSlowForLong{service='gateway'}");
        suite().requests("gateway", "/people/{id}", "200", "0+30" + ALWAYS, "0+27" + ALWAYS)
                .calls("30m", "AccordSlow{service='gateway'}");
        suite().requests("gateway", "/people/{id}", "200", "0+300" + ALWAYS, "0+282" + ALWAYS)
                .calls("80m", "AccordSlow{service='gateway'}", "AccordSlowForLong{service='gateway'}");
    }

    @Test
    void one_slow_request_of_a_night_calls_nobody() {
        suite().requests("gateway", "/people/{id}", "200", "0x55 1" + ALWAYS, "0" + ALWAYS)
                .calls("58m");
    }

    @Test
    void whoever_waits_for_changes_is_not_slow() {
        suite().requests("case-service", "/api/cases/changes", "200", "0+30" + ALWAYS, "0" + ALWAYS)
                .calls("2h");
    }

    @Test
    void requests_that_wait_for_a_connection_for_a_minute_call() {
        var suite = suite().pod("case-service", "a", "agroal_awaiting_count", "", "0x30 4" + ALWAYS);
        suite.calls("31m");
        suite.calls("33m", "AccordWaitsForDatabase{service='case-service'}");
        suite().pod("case-service", "a", "agroal_awaiting_count", "", "0x30 4 0" + ALWAYS)
                .calls("33m");
    }

    @Test
    void events_that_come_late_make_a_ticket_by_where_they_are_late() {
        suite().events("s117-service", "accord_ledger_to_topic_seconds_bucket", "30.0")
                .calls("30m", "AccordEventsLate{topic='accord.case.v1'}");
        suite().events("s117-service", "accord_ledger_to_reader_seconds_bucket", "300.0")
                .calls("30m", "AccordReaderLate{service='s117-service',topic='accord.case.v1'}");
        suite().events("s117-service", "5.0").calls("30m");
    }

    @Test
    void a_log_that_is_kept_for_the_connector_calls_from_a_gibibyte_on() {
        suite().with("case-service", "accord_outbox_retained_bytes", "", "2e9" + ALWAYS)
                .calls("30m", "AccordOutboxGrows{service='case-service'}");
        suite().with("case-service", "accord_outbox_retained_bytes", "", "1e9" + ALWAYS)
                .calls("30m");
    }

    @Test
    void a_connector_that_is_gone_calls_after_two_minutes_and_one_that_restarts_does_not() {
        suite().with("case-service", "accord_outbox_connected_connectors", "", "1x30 0" + ALWAYS)
                .calls("34m", "AccordConnectorGone{service='case-service'}");
        suite().with("case-service", "accord_outbox_connected_connectors", "", "1x30 0 1" + ALWAYS)
                .calls("34m");
    }

    @Test
    void a_connector_that_hangs_calls_and_one_that_never_ran_is_told_by_its_absence() {
        suite().with("case-service", "accord_outbox_heartbeat_age_seconds", "", "0+60" + ALWAYS)
                .calls("10m", "AccordHeartbeatOld{service='case-service'}");
        suite().with("case-service", "accord_outbox_heartbeat_age_seconds", "", "-1" + ALWAYS)
                .calls("10m");
    }

    @Test
    void a_dead_letter_makes_a_ticket_and_one_that_is_tried_again_does_not() {
        suite().pod("staffing-service", "b", "accord_inbox_parked", "state='dead'", "1" + ALWAYS)
                .calls("10m", "AccordDeadLetter{service='staffing-service'}");
        suite().with("staffing-service", "accord_inbox_parked", "state='retrying'", "1" + ALWAYS)
                .calls("10m");
    }

    @Test
    void an_entry_that_waits_for_its_seal_calls_after_five_minutes() {
        suite().with("case-service", "accord_trail_unsealed_age_seconds", "", "0x30 0+60" + ALWAYS)
                .calls("42m", "AccordTrailUnsealed{service='case-service'}");
    }

    @Test
    void reads_that_leave_no_entry_call_nobody_though_nothing_is_sealed() {
        suite().requests("staffing-service", "200", "0+900" + ALWAYS)
                .with("staffing-service", "accord_trail_unsealed_age_seconds", "", "0" + ALWAYS)
                .calls("2h");
    }

    @Test
    void a_log_that_was_given_up_before_it_was_read_calls() {
        suite().with("case-service", "accord_outbox_lost_slots", "", "0x30 1" + ALWAYS)
                .calls("32m", "AccordOutboxLost{service='case-service'}");
    }

    @Test
    void a_check_that_failed_calls_and_one_that_succeeds_the_second_time_does_not() {
        suite().beside(Watched.job("accord-trail-case-service-29000000", "true"), "0x30 1" + ALWAYS)
                .calls("32m", "AccordCheckFailed{job_name='accord-trail-case-service-29000000'}");
        suite().beside(
                        "kube_job_status_failed{namespace='accord',job_name='accord-trail-case-service-29000000'}",
                        "0x30 1" + ALWAYS)
                .calls("32m");
    }

    @Test
    void a_source_that_is_silent_for_three_days_makes_a_ticket_though_one_pod_knows_of_nothing() {
        var silent = "case-service";
        suite().with(silent, "accord_sync_age_seconds", "source='LAS'", "259300" + ALWAYS)
                .calls("10m", "AccordSourceSilent{source='LAS'}");
        suite().with(silent, "accord_sync_age_seconds", "source='LAS'", "259300" + ALWAYS)
                .pod(silent, "b", "accord_sync_age_seconds", "source='LAS'", "20" + ALWAYS)
                .calls("10m");
    }

    @Test
    void a_reader_before_whom_events_pile_up_makes_a_ticket() {
        suite().pod("case-service", "a", "kafka_consumer_fetch_manager_records_lag_max", "", "20000" + ALWAYS)
                .calls("20m", "AccordReaderLags{service='case-service'}");
        suite().pod("case-service", "a", "kafka_consumer_fetch_manager_records_lag_max", "", "20000x8 0" + ALWAYS)
                .calls("20m");
    }

    private static void holds(Promtool.Finding finding) {
        assertThat(finding.holds()).as(finding.text()).isTrue();
    }

    private static JsonNode dashboard() throws JsonProcessingException {
        var text = Chart.rendered("council")
                .ofKind("ConfigMap")
                .map(map -> map.at("/data/accord.json"))
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(text.asText());
    }
}
