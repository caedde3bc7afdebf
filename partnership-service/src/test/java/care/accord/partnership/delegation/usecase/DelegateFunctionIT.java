package care.accord.partnership.delegation.usecase;

import static care.accord.partnership.PartnershipFixture.WHOLE_SCHEDULE;
import static care.accord.partnership.PartnershipFixture.delegate;
import static care.accord.partnership.PartnershipFixture.draft;
import static care.accord.partnership.PartnershipFixture.form;
import static care.accord.partnership.PartnershipFixture.inForce;
import static care.accord.partnership.PartnershipFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.contracts.Shows;
import care.accord.partnership.AsBoardMember;
import care.accord.partnership.AsPartnershipManager;
import care.accord.partnership.PartnershipTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@PartnershipTest
@AsPartnershipManager
class DelegateFunctionIT {

    @Test
    @Shows("A-WAR-06")
    void _200_an_agreement_in_force_tells_the_others_at_once() {
        var agreement = inForce();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8")
                .then()
                .statusCode(200)
                .body("delegations[0].functionCode", equalTo("CA_ASSESS_S9"))
                .body("delegations[0].active", equalTo(true))
                .body("delegations[0].law", containsString("SI 2000/617"));
        assertThat(typesOf(agreement)).endsWith("delegation-activated.v1");
    }

    @Test
    void _200_a_draft_activates_nothing() {
        var agreement = draft();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8")
                .then()
                .statusCode(200)
                .body("delegations[0].active", equalTo(false));
        assertThat(typesOf(agreement)).endsWith("delegation-proposed.v1");
    }

    @Test
    void _200_financial_assessment_comes_back_together_with_meeting_needs() {
        var agreement = draft();
        delegate(agreement, "CA_MEET_S18_20", "S75_REG8").then().statusCode(200);
        delegate(agreement, "CA_FIN_ASSESS_S17", "S75_REG8").then().statusCode(200);
    }

    @Test
    void _303_the_form_adds_a_function() {
        var agreement = inForce();
        given().get("/partnership/agreements/" + agreement + "/delegations/new")
                .then()
                .statusCode(200);
        addByForm(agreement, "delegation-by-form", "MHA_S117").statusCode(303);
        given().get("/partnership/agreements/" + agreement)
                .then()
                .body(containsString("MHA 1983 s117"))
                .body(containsString("In force"));
    }

    @Test
    @AsBoardMember
    void _403_a_board_member_delegates_nothing() {
        delegate("00000000-0000-4000-9000-000000000001", "CA_ASSESS_S9", "S75_REG8")
                .then()
                .statusCode(403);
    }

    @Test
    void _409_a_function_is_delegated_once() {
        var agreement = draft();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8");
        refused(agreement, "CA_ASSESS_S9", "S79", 409, "already-delegated");
    }

    @Test
    void _422_a_forbidden_function_is_refused_with_the_law() {
        refused(draft(), "CA_RECOVERY_S69", "S75_REG8", 422, "function-forbidden")
                .body("citation", containsString("SI 2015/643"));
        refused(draft(), "CHARGING_S14", "S79", 422, "function-forbidden")
                .body("citation", equalTo("Care Act 2014 s79(2)"));
    }

    @Test
    void _422_financial_assessment_alone() {
        refused(draft(), "CA_FIN_ASSESS_S17", "S75_REG8", 422, "needs-meeting-needs")
                .body("citation", equalTo("SI 2015/643 Sch para 13"));
    }

    @Test
    void _422_charging_without_its_terms_even_with_meeting_needs() {
        var agreement = draft();
        delegate(agreement, "CA_MEET_S18_20", "S75_REG8");
        refused(agreement, "CHARGING_S14", "S75_REG8", 422, "needs-charging-terms");
        var withTerms = draft(WHOLE_SCHEDULE.replace("[", "[\"CHARGING_TERMS\","));
        delegate(withTerms, "CA_MEET_S18_20", "S75_REG8");
        delegate(withTerms, "CHARGING_S14", "S75_REG8").then().statusCode(200);
    }

    @Test
    void _422_safeguarding_waits_for_legal_confirmation() {
        refused(draft(), "CA_SAFEGUARD_S42", "S75_REG8", 422, "legal-confirmation-needed");
    }

    @Test
    void _422_a_pool_that_the_agreement_does_not_provide_for() {
        refused(draft(), "CA_ASSESS_S9", "S75_REG7", 422, "needs-pooled-fund-terms");
    }

    @Test
    void _422_a_trust_has_no_council_function_to_give() {
        delegate(draft(), "CA_ASSESS_S9", "S75_REG8", "RZZ", "998", "2026-04-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/function-not-theirs"));
    }

    @Test
    void _422_a_body_that_is_no_party() {
        delegate(draft(), "CA_ASSESS_S9", "S75_REG8", "998", "QXX", "2026-04-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/not-a-party"));
    }

    @Test
    void _422_outside_the_term() {
        for (var day : new String[] {"2026-03-31", "2029-04-01"}) {
            delegate(draft(), "CA_ASSESS_S9", "S75_REG8", "998", "RZZ", day)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("https://accord.care/problems/outside-the-term"));
        }
    }

    @Test
    void _422_the_form_says_which_law_stands_against_it() {
        addByForm(draft(), "delegation-refused", "CA_RECOVERY_S69")
                .statusCode(422)
                .body(containsString("Error: Add a function"))
                .body(containsString("cannot be delegated by this route"));
    }

    private static ValidatableResponse addByForm(String agreement, String key, String function) {
        return form().formParam("_key", key)
                .formParam("functionCode", function)
                .formParam("route", "S75_REG8")
                .formParam("fromBody", "998")
                .formParam("toBody", "RZZ")
                .formParam("effectiveFrom", "1 4 2026")
                .post("/partnership/agreements/" + agreement + "/delegations")
                .then();
    }

    private static ValidatableResponse refused(
            String agreement, String function, String route, int status, String code) {
        return delegate(agreement, function, route)
                .then()
                .statusCode(status)
                .body("type", equalTo("https://accord.care/problems/" + code));
    }
}
