package care.accord.aftercare;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Duty;
import care.accord.aftercare.testing.Heard;
import care.accord.contracts.Role;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.ParkedRows;
import care.accord.kit.testing.input.BadInput;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
class BadInputIT extends BadInput {

    @Inject
    Heard heard;

    @BeforeEach
    void an_amhp_at_work() {
        heard.everybodyAtWork();
    }

    @Test
    @As.Amhp
    void what_an_amhp_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.AMHP);
    }

    @Test
    @As.CouncilSystem
    void what_a_system_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.COUNCIL_SYSTEM);
    }

    @Test
    @As.Operator
    void what_an_operator_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.OPERATOR);
    }

    @Override
    protected List<String> senders() {
        return List.of(Role.AMHP, Role.COUNCIL_SYSTEM, Role.OPERATOR);
    }

    @Override
    protected Map<String, String> records(String endpoint) {
        if (endpoint.contains("/operations/")) {
            return Map.of("id", ParkedRows.add());
        }
        if (endpoint.contains("/people/")) {
            var person = heard.person("Juno Able");
            if (!endpoint.endsWith("/duty")) {
                Duty.taken(person);
            }
            return Map.of("id", person.toString());
        }
        return Map.of();
    }

    @Override
    protected List<String> queries() {
        return List.of("q", "after", "page", "state", "responsibility", "unknown");
    }
}
