package care.accord.partnership.agreement.usecase;

import static care.accord.partnership.PartnershipFixture.WHOLE_SCHEDULE;
import static care.accord.partnership.PartnershipFixture.bodies;
import static care.accord.partnership.PartnershipFixture.draft;
import static care.accord.partnership.PartnershipFixture.draftJson;
import static care.accord.partnership.PartnershipFixture.form;
import static care.accord.partnership.PartnershipFixture.json;
import static care.accord.partnership.PartnershipFixture.typesOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import care.accord.partnership.AsBoardMember;
import care.accord.partnership.AsPartnershipManager;
import care.accord.partnership.PartnershipTest;
import care.accord.partnership.agreement.model.ScheduleItem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PartnershipTest
@AsPartnershipManager
class DraftAgreementIT {

    @Test
    void _201_a_draft_delegates_nothing() {
        bodies();
        var id = json().body(draftJson(WHOLE_SCHEDULE))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("DRAFT"))
                .body("endsOn", equalTo("2029-03-31"))
                .body("delegations", empty())
                .body("next.step", contains("OPTIONS_APPRAISED"))
                .extract()
                .<String>path("id");
        assertThat(typesOf(id)).containsExactly("agreement-stage-changed.v1");
    }

    @Test
    void _303_the_form_leads_to_the_agreement() {
        bodies();
        given().get("/partnership/agreements/new")
                .then()
                .statusCode(200)
                .body(containsString("SI 2000/617 reg 8(2)(a)"));
        var page = form().formParam("_key", "draft-by-form")
                .formParam("title", "By form")
                .formParam("firstBody", "998")
                .formParam("secondBody", "RZZ")
                .formParam("startsOn", "1 February 2026")
                .formParam("months", "60")
                .formParam(
                        "schedule",
                        ScheduleItem.mandatory().stream().map(Enum::name).toList())
                .post("/partnership/agreements")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/partnership/agreements/"))
                .extract()
                .header("Location");
        given().get(page).then().statusCode(200).body(containsString("31 January 2031")); // A-NEL-01
        given().get("/partnership/agreements").then().statusCode(200).body(containsString("By form"));
    }

    @Test
    @AsBoardMember
    void _403_a_board_member_reads_and_drafts_nothing() {
        given().get("/api/partnership/agreements").then().statusCode(200);
        json().body(draftJson(WHOLE_SCHEDULE))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(403);
    }

    @Test
    void _404_no_such_agreement() {
        given().get("/api/partnership/agreements/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/partnership/agreements/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void _422_what_the_written_agreement_lacks_is_named_with_the_regulation() {
        bodies();
        json().body(draftJson("[\"PAYMENTS\"]"))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/schedule-incomplete"))
                .body("citation", equalTo("SI 2000/617 reg 8(2)"))
                .body("missing.size()", equalTo(7));
    }

    @Test
    void _422_one_body_alone_makes_no_agreement() {
        bodies();
        json().body(draftJson(WHOLE_SCHEDULE).replace("RZZ", "998"))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/same-body-twice"));
    }

    @Test
    void _422_a_body_that_nobody_registered() {
        bodies();
        json().body(draftJson(WHOLE_SCHEDULE).replace("RZZ", "RXX"))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/body-unknown"));
    }

    @Test
    void _422_months_and_last_day_together_are_unclear() {
        bodies();
        json().body(draftJson(WHOLE_SCHEDULE).replace("\"months\":36", "\"months\":36,\"endsOn\":\"2029-03-31\""))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/term-unclear"));
    }

    @Test
    void _422_the_form_shows_every_error_and_keeps_what_was_typed() {
        bodies();
        form().formParam("_key", "draft-wrong")
                .formParam("title", "Half <done>")
                .formParam("months", "a few")
                .post("/partnership/agreements")
                .then()
                .statusCode(422)
                .body(containsString("Error: Draft an agreement"))
                .body(containsString("Half &lt;done&gt;"))
                .body(containsString("value=\"a few\""))
                .body(containsString("Select the first body"));
    }

    @Test
    void _422_a_refusal_of_the_law_comes_back_on_the_form() {
        bodies();
        form().formParam("_key", "draft-refused")
                .formParam("title", "Thin")
                .formParam("firstBody", "998")
                .formParam("secondBody", "RZZ")
                .formParam("startsOn", "1 4 2026")
                .formParam("months", "36")
                .formParam("schedule", "PAYMENTS")
                .post("/partnership/agreements")
                .then()
                .statusCode(422)
                .body(containsString("lacks something that the regulations require"));
    }

    @Test
    void _201_the_same_request_sent_twice_makes_one_agreement() {
        assertThat(draft()).isNotEqualTo(draft());
        assertThat(sentWith("one-key")).isEqualTo(sentWith("one-key"));
    }

    private static String sentWith(String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(draftJson(WHOLE_SCHEDULE))
                .post("/api/partnership/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
