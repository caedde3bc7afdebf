package care.accord.partnership.body;

import static care.accord.partnership.PartnershipFixture.bodies;
import static care.accord.partnership.PartnershipFixture.form;
import static care.accord.partnership.PartnershipFixture.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import care.accord.kit.testing.Race;
import care.accord.partnership.AsBoardMember;
import care.accord.partnership.AsPartnershipManager;
import care.accord.partnership.PartnershipTest;
import org.junit.jupiter.api.Test;

@PartnershipTest
@AsPartnershipManager
class RegisterBodyIT {

    @Test
    void _201_bodies_are_listed_and_a_second_sending_changes_nothing() {
        bodies();
        bodies();
        given().get("/api/partnership/bodies").then().statusCode(200).body("bodies.code", hasItems("998", "RZZ"));
    }

    @Test
    void _303_the_form_leads_to_the_draft_of_an_agreement() {
        given().get("/partnership/bodies/new").then().statusCode(200);
        form().formParam("_key", "body-by-form")
                .formParam("name", "Northshire ICB")
                .formParam("code", "QZZ")
                .formParam("type", "ICB")
                .post("/partnership/bodies")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/partnership/agreements/new"));
    }

    @Test
    @AsBoardMember
    void _403_a_board_member_registers_none() {
        json().body("{\"code\":\"997\",\"name\":\"Southshire\",\"type\":\"COUNCIL\"}")
                .post("/api/partnership/bodies")
                .then()
                .statusCode(403);
    }

    @Test
    void _409_the_code_is_taken() {
        bodies();
        json().body("{\"code\":\"998\",\"name\":\"Northshire again\",\"type\":\"COUNCIL\"}")
                .post("/api/partnership/bodies")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/body-code-taken"));
    }

    @Test
    void _409_the_code_is_taken_at_the_same_moment() {
        Race.lostTo(
                        "insert into body (id, code, name, type, registered_at) values (gen_random_uuid(), 'RACED', 'Eastshire', 'COUNCIL', now())",
                        () -> json().body("{\"code\":\"RACED\",\"name\":\"Eastshire again\",\"type\":\"COUNCIL\"}")
                                .post("/api/partnership/bodies"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://accord.care/problems/body-code-taken"))
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void _400_a_type_that_is_not_on_the_list_is_named() {
        json().body("{\"code\":\"996\",\"name\":\"Guild\",\"type\":\"GUILD\"}")
                .post("/api/partnership/bodies")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/type"));
    }

    @Test
    void _422_the_form_keeps_what_was_typed() {
        form().formParam("_key", "body-wrong")
                .formParam("name", "Eastshire")
                .formParam("code", "east")
                .post("/partnership/bodies")
                .then()
                .statusCode(422)
                .body(containsString("value=\"east\""))
                .body(containsString("Select what kind of body it is"));
    }
}
