package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
class ServiceDownTest {

    private static final Duration TIME_OUT = Duration.ofSeconds(12);

    @Test
    void a_form_comes_back_whole_from_a_service_that_is_down_and_can_be_sent_again(Accord accord) {
        var bryony = accord.signedIn(Worker.BRYONY);
        var form = formOf(bryony.open("/staffing/localities/new").expect(200).page());
        var fields = fieldsOf(form);
        fields.put("code", "ISLES");
        fields.put("name", "West & the \"Isles\" <of> Northshire");
        var staffing = accord.stack().services(Service.STAFFING);
        staffing.kill();
        Map<String, String> back;
        try {
            var began = Instant.now();
            var down = bryony.submit(form.attr("action"), fields);
            assertThat(down.status()).isEqualTo(503);
            assertThat(Duration.between(began, Instant.now())).isLessThan(TIME_OUT);
            assertThat(down.header("Cache-Control")).contains("no-store");
            var again = formOf(down.page());
            assertThat(again.attr("action")).isEqualTo(form.attr("action"));
            back = fieldsOf(again);
            assertThat(back).containsAllEntriesOf(fields);

            var problem = accord.as(Worker.WREN).get("/api/staffing/teams");
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.isProblem()).isTrue();
            assertThat(accord.as(Worker.WREN).get("/api/cases/people?q=nobody").status())
                    .as("the other services go on")
                    .isEqualTo(200);
        } finally {
            staffing.start();
        }
        eventually(() ->
                assertThat(bryony.submit(form.attr("action"), back).status()).isEqualTo(303));
        assertThat(accord.as(Worker.WREN).get("/api/staffing/localities").body())
                .contains("West & the");
    }

    /** The form of the page itself; the one that signs out is on every page. */
    private static FormElement formOf(Document page) {
        return (FormElement) page.select("main form[method=post]").getFirst();
    }

    private static Map<String, String> fieldsOf(FormElement form) {
        var fields = new TreeMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
