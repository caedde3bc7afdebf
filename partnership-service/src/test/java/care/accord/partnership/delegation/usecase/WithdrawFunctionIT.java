package care.accord.partnership.delegation.usecase;

import static care.accord.partnership.PartnershipFixture.delegate;
import static care.accord.partnership.PartnershipFixture.form;
import static care.accord.partnership.PartnershipFixture.inForce;
import static care.accord.partnership.PartnershipFixture.select;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import care.accord.partnership.AsPartnershipManager;
import care.accord.partnership.PartnershipTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@PartnershipTest
@AsPartnershipManager
class WithdrawFunctionIT {

    @Test
    void _200_yesterday_was_the_last_day() {
        var agreement = inForce();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8");
        withdraw(agreement, "CA_ASSESS_S9", etagOf(agreement))
                .then()
                .statusCode(200)
                .body("delegations", empty());
        assertThat(select(
                        "select data->>'until' from ledger where type = 'care.accord.partnership.delegation-withdrawn.v1' and subject = '"
                                + agreement + "'"))
                .containsExactly("2026-11-01");
    }

    @Test
    void _200_a_withdrawn_function_can_be_delegated_again_on_other_terms() {
        var agreement = inForce();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8");
        withdraw(agreement, "CA_ASSESS_S9", etagOf(agreement));
        delegate(agreement, "CA_ASSESS_S9", "S79", "998", "RZZ", "2026-11-02")
                .then()
                .statusCode(200);
    }

    @Test
    void _200_a_page_asks_before_a_function_is_withdrawn() {
        var agreement = inForce();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8");
        var page = "/partnership/agreements/" + agreement + "/delegations/CA_ASSESS_S9/withdraw";

        given().get(page).then().statusCode(200).body(containsString("Withdraw the function"));
        given().get(page.replace("CA_ASSESS_S9", "MHA_S117")).then().statusCode(404);
    }

    @Test
    void _303_the_form_withdraws_a_function() {
        var agreement = inForce();
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8");
        form().formParam("_key", "withdraw-by-form")
                .formParam("_version", etagOf(agreement).replace("\"", ""))
                .post("/partnership/agreements/" + agreement + "/delegations/CA_ASSESS_S9/withdraw")
                .then()
                .statusCode(303);
        given().get("/partnership/agreements/" + agreement).then().body(containsString("each body acts for itself"));
    }

    @Test
    void _404_a_function_that_is_not_delegated() {
        var agreement = inForce();
        withdraw(agreement, "CA_ASSESS_S9", etagOf(agreement)).then().statusCode(404);
    }

    @Test
    void _412_the_agreement_changed_meanwhile() {
        var agreement = inForce();
        var seen = etagOf(agreement);
        delegate(agreement, "CA_ASSESS_S9", "S75_REG8");
        withdraw(agreement, "CA_ASSESS_S9", seen)
                .then()
                .statusCode(412)
                .body("changes[0].fields[0]", equalTo("delegations"));
    }

    @Test
    void _422_meeting_needs_stays_while_financial_assessment_depends_on_it() {
        var agreement = inForce();
        delegate(agreement, "CA_MEET_S18_20", "S75_REG8");
        delegate(agreement, "CA_FIN_ASSESS_S17", "S75_REG8");
        withdraw(agreement, "CA_MEET_S18_20", etagOf(agreement))
                .then()
                .statusCode(422)
                .body("citation", equalTo("SI 2015/643 Sch para 13"));
    }

    @Test
    void _428_without_if_match() {
        given().delete("/api/partnership/agreements/" + inForce() + "/delegations/CA_ASSESS_S9")
                .then()
                .statusCode(428);
    }

    private static Response withdraw(String agreement, String function, String ifMatch) {
        return given().header("If-Match", ifMatch)
                .delete("/api/partnership/agreements/" + agreement + "/delegations/" + function);
    }

    private static String etagOf(String agreement) {
        return given().get("/api/partnership/agreements/" + agreement)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
