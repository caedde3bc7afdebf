package care.accord.partnership.agreement.usecase;

import static care.accord.partnership.PartnershipFixture.delegate;
import static care.accord.partnership.PartnershipFixture.draft;
import static care.accord.partnership.PartnershipFixture.form;
import static care.accord.partnership.PartnershipFixture.inForce;
import static care.accord.partnership.PartnershipFixture.json;
import static care.accord.partnership.PartnershipFixture.select;
import static care.accord.partnership.PartnershipFixture.signed;
import static care.accord.partnership.PartnershipFixture.step;
import static care.accord.partnership.PartnershipFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.contracts.Shows;
import care.accord.partnership.AsBoardMember;
import care.accord.partnership.AsPartnershipManager;
import care.accord.partnership.PartnershipTest;
import org.junit.jupiter.api.Test;

@PartnershipTest
@AsPartnershipManager
class TakeStepIT {

    @Test
    void _200_from_draft_to_in_force_what_is_on_the_schedule_is_activated() {
        var agreement = draft();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8").then().statusCode(200);
        assertThat(typesOf(agreement)).doesNotContain("delegation-activated.v1");
        signed(agreement);
        given().get("/api/partnership/agreements/" + agreement)
                .then()
                .body("state", equalTo("IN_FORCE"))
                .body("delegations[0].active", equalTo(true))
                .body("steps.step", contains("OPTIONS_APPRAISED", "CONSULTED", "APPROVED", "APPROVED", "SIGNED"));
        assertThat(typesOf(agreement)).endsWith("agreement-stage-changed.v1", "delegation-activated.v1");
        assertThat(untilOf(agreement)).isEqualTo("2029-03-31");
    }

    @Test
    void _200_one_approval_is_not_enough() {
        var agreement = draft();
        step(
                agreement,
                "OPTIONS_APPRAISED",
                "2026-01-05",
                "\"options\":[\"NO_CHANGE\",\"END\"],\"reference\":\"CAB/1\"");
        step(agreement, "CONSULTED", "2026-02-02", "\"betterCareFundPool\":true");
        step(agreement, "APPROVED", "2026-03-02", "\"body\":\"998\",\"reference\":\"CAB/12\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONSULTED"));
    }

    @Test
    @Shows("A-WAR-03")
    void _200_notice_brings_the_end_forward_for_everyone_who_relies_on_it() {
        var agreement = inForce();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8").then().statusCode(200);
        step(
                        agreement,
                        "NOTICE_GIVEN",
                        "2026-09-30",
                        "\"body\":\"998\",\"noticeMonths\":6,\"reference\":\"outcomes not assured\",\"inWriting\":true")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTICE"))
                .body("endsOn", equalTo("2027-03-30"));
        assertThat(untilOf(agreement)).isEqualTo("2027-03-30");
    }

    @Test
    void _303_the_forms_take_a_step() {
        var agreement = draft();
        given().get("/partnership/agreements/" + agreement + "/steps/OPTIONS_APPRAISED")
                .then()
                .statusCode(200)
                .body(containsString("Which options were appraised?"));
        form().formParam("_key", "step-by-form")
                .formParam("options", "NO_CHANGE", "END")
                .formParam("reference", "CAB/1")
                .formParam("on", "5 January 2026")
                .post("/partnership/agreements/" + agreement + "/steps/OPTIONS_APPRAISED")
                .then()
                .statusCode(303);
        given().get("/partnership/agreements/" + agreement).then().body(containsString("Options appraised"));
    }

    @Test
    void _200_each_step_that_can_be_recorded_has_its_page() {
        var agreement = draft();
        for (var step :
                new String[] {"CONSULTED", "APPROVED", "SIGNED", "NOTICE_GIVEN", "END_REACHED", "EXIT_COMPLETED"}) {
            given().get("/partnership/agreements/" + agreement + "/steps/" + step)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void _404_a_step_that_cannot_be_recorded_has_none() {
        given().get("/partnership/agreements/" + draft() + "/steps/EXTENDED")
                .then()
                .statusCode(404);
    }

    @Test
    @AsBoardMember
    void _403_a_board_member_records_no_other_step_and_no_other_bodys_approval() {
        var anywhere = "00000000-0000-4000-9000-000000000001";
        step(anywhere, "SIGNED", "2026-03-16", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://accord.care/problems/not-your-body"));
        step(anywhere, "APPROVED", "2026-03-16", "\"body\":\"998\",\"reference\":\"CAB/12\"")
                .then()
                .statusCode(403);
        step(anywhere, "APPROVED", "2026-03-16", "\"body\":\"RZZ\",\"reference\":\"TB/3\"")
                .then()
                .statusCode(404);
    }

    @Test
    void _409_a_step_that_is_not_in_the_table_is_refused_with_those_that_are() {
        step(draft(), "SIGNED", "2026-03-16", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/step-not-allowed"))
                .body("state", equalTo("DRAFT"))
                .body("allowed", contains("OPTIONS_APPRAISED"));
    }

    @Test
    void _422_options_without_no_change_and_end() {
        step(draft(), "OPTIONS_APPRAISED", "2026-01-05", "\"options\":[\"REFRESH\",\"OTHER\"],\"reference\":\"CAB/1\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/too-few-options"));
    }

    @Test
    void _422_what_the_step_needs_is_named() {
        step(draft(), "APPROVED", "2026-01-05", "\"body\":\"998\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reference"));
    }

    @Test
    void _422_a_step_in_the_future() {
        step(draft(), "OPTIONS_APPRAISED", "2026-11-03", "\"options\":[\"NO_CHANGE\",\"END\"],\"reference\":\"CAB/1\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/step-in-the-future"));
    }

    @Test
    void _422_the_form_asks_for_what_the_step_needs() {
        form().formParam("_key", "step-wrong")
                .formParam("on-day", "5")
                .post("/partnership/agreements/" + draft() + "/steps/APPROVED")
                .then()
                .statusCode(422)
                .body(containsString("Error: Approved"))
                .body(containsString("Select which body decided"))
                .body(containsString("Enter the reference of the decision"));
    }

    @Test
    void _400_a_field_that_steps_do_not_have() {
        json().body("{\"step\":\"SIGNED\",\"on\":\"2026-03-16\",\"by\":\"me\"}")
                .post("/api/partnership/agreements/" + draft() + "/steps")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/by"));
    }

    private static String untilOf(String agreement) {
        return select(
                        "select data->>'until' from ledger where type = 'care.accord.partnership.delegation-activated.v1' and subject = '"
                                + agreement + "' order by position desc")
                .getFirst();
    }
}
