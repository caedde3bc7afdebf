package care.accord.partnership;

import static care.accord.partnership.PartnershipFixture.bodies;
import static care.accord.partnership.PartnershipFixture.delegate;
import static care.accord.partnership.PartnershipFixture.draft;
import static care.accord.partnership.PartnershipFixture.inForce;

import care.accord.contracts.Role;
import care.accord.kit.testing.input.BadInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PartnershipTest
class BadInputIT extends BadInput {

    private static final String ASSESSMENT = "CA_ASSESS_S9";

    @Test
    @AsPartnershipManager
    void what_a_partnership_manager_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.PARTNERSHIP_MANAGER);
    }

    @Override
    protected List<String> senders() {
        return List.of(Role.PARTNERSHIP_MANAGER);
    }

    @Override
    protected Map<String, String> records(String endpoint) {
        if (endpoint.contains("/steps")) {
            return Map.of("id", draft(), "step", "OPTIONS_APPRAISED");
        }
        if (endpoint.contains("/agreements/{id}")) {
            var agreement = inForce();
            if (endpoint.contains("{functionCode}")) {
                delegate(agreement, ASSESSMENT, "S75_REG8").then().statusCode(200);
            }
            return Map.of("id", agreement, "functionCode", ASSESSMENT, "fromBody", "998", "toBody", "RZZ");
        }
        bodies();
        return Map.of();
    }
}
