package care.accord.staffing;

import static care.accord.staffing.StaffingFixture.join;
import static care.accord.staffing.StaffingFixture.locality;
import static care.accord.staffing.StaffingFixture.team;
import static care.accord.staffing.StaffingFixture.worker;

import care.accord.contracts.Role;
import care.accord.kit.testing.input.BadInput;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@StaffingTest
class BadInputIT extends BadInput {

    @Test
    @AsStaffingOfficer
    void what_a_staffing_officer_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.STAFFING_OFFICER);
    }

    @Test
    @TestSecurity(user = "council-las", roles = Role.COUNCIL_SYSTEM)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000097"),
                @Claim(key = "body", value = "998"),
                @Claim(key = "source", value = "LAS")
            })
    void what_a_system_sends_is_done_or_refused_whole() {
        sendEverythingAs(Role.COUNCIL_SYSTEM);
    }

    @Override
    protected List<String> senders() {
        return List.of(Role.STAFFING_OFFICER, Role.COUNCIL_SYSTEM);
    }

    @Override
    protected Map<String, String> records(String endpoint) {
        if (endpoint.contains("/workers")) {
            return Map.of(
                    "id",
                    member(),
                    "teamId",
                    team("AMHT Fuzz"),
                    "subject",
                    UUID.randomUUID().toString());
        }
        if (endpoint.contains("/teams")) {
            return Map.of("id", team("AMHT Fuzz"), "locality", locality());
        }
        return Map.of();
    }

    private static String member() {
        var worker = worker();
        join(worker, team("AMHT Fuzz"), "2026-04-01").then().statusCode(200);
        return worker;
    }
}
