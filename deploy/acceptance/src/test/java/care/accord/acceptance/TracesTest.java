package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.contracts.Shows;
import care.accord.local.Service;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
@Shows({"I14"})
class TracesTest {

    @Test
    void one_trace_leads_from_the_gateway_through_the_ledger_to_the_reader(Accord accord) {
        leadsToTheReader(accord, new Casework(accord.as(Worker.WREN)).register("Traced", "Testperson"));
    }

    @Test
    void one_trace_leads_from_what_a_browser_sends_to_the_reader(Accord accord) {
        var browser = accord.signedIn(Worker.WREN);
        var name = Names.unheardOf();
        browser.open("/cases/people?q=" + name).expect(200);
        var key = UUID.randomUUID().toString();
        browser.submit("/cases/people", Map.of("_key", key, "givenNames", "Traced", "familyName", name))
                .expect(303);
        var person = accord.tables(Service.CASE)
                .column("select id::text from person where family_name = ?", name)
                .getFirst();
        leadsToTheReader(accord, UUID.fromString(person));
    }

    private static void leadsToTheReader(Accord accord, UUID person) {
        var traceparent = accord.tables(Service.CASE)
                .column("select traceparent from ledger where subject = ?", person.toString())
                .getFirst();
        var traceId = traceparent.split("-")[1];

        eventually(() -> {
            for (var service : new String[] {"accord-gateway", "case-service", "s117-service"}) {
                assertThat(accord.collector().hasSpan(service, traceId))
                        .as("%s has told of a span in %s", service, traceId)
                        .isTrue();
            }
        });
        assertThat(accord.tables(Service.CASE)
                        .column(
                                "select distinct trace_id from audit where person_id = cast(? as uuid)",
                                person.toString()))
                .contains(traceId);
    }
}
