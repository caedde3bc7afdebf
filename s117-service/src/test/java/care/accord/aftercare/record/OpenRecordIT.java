package care.accord.aftercare.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
class OpenRecordIT {

    @Inject
    Heard heard;

    UUID person;

    @BeforeEach
    void somebody_is_known() {
        heard.everybodyAtWork();
        person = heard.person("Juno Able");
    }

    @Test
    @As.SocialWorker
    void _200_the_allocated_worker_reads_the_record_and_leaves_a_trace() {
        heard.allocated(person, heard.north(), As.WREN);

        given().get("/api/aftercare/people/" + person)
                .then()
                .statusCode(200)
                .body("identity.name", equalTo("Juno Able"))
                .body("identity.nhsNumber", equalTo("9990000018"));
        assertThat(Rows.of(
                        "select actor from audit where person_id = ? and action = ?",
                        person,
                        "care.accord.aftercare.record-read"))
                .containsExactly(As.WREN);
    }

    @Test
    @As.SocialWorker
    void _200_the_page_shows_who_holds_the_case_and_what_was_heard() {
        heard.allocated(person, heard.north(), As.WREN);
        heard.event(
                "care.accord.case.eligibility-determined.v1",
                person,
                Map.of(
                        "personId",
                        person,
                        "assessmentId",
                        UUID.randomUUID(),
                        "eligible",
                        true,
                        "determinedOn",
                        "2026-10-30"));

        assertThat(given().get("/aftercare/people/" + person)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Juno Able", "Wren Ashby", "AMHT North", "RZZ", "Eligible, determined on 30 October 2026")
                .doesNotContain("Record a detention");
    }

    @Test
    @As.SocialWorker
    void _200_what_is_missing_is_said() {
        heard.allocated(person, UUID.nameUUIDFromBytes("AMHT North".getBytes()), As.WREN);
        heard.identity(person, null);

        given().get("/api/aftercare/people/" + person).then().statusCode(200).body("identity", nullValue());
        assertThat(given().get("/aftercare/people/" + person).asString())
                .contains("Name not yet received", "Not yet received");
    }

    @Test
    @As.SocialWorker
    void _404_a_colleague_without_a_relationship_learns_nothing_and_the_attempt_is_kept() {
        var refused = given().get("/api/aftercare/people/" + person)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(refused)
                .isEqualTo(given().get("/api/aftercare/people/" + UUID.randomUUID())
                        .asString());
        assertThat(Rows.count("audit", "person_id = ? and outcome = 'REFUSED'", person))
                .isOne();
    }

    @Test
    @As.SocialWorker
    void _404_somebody_whose_registration_was_not_received_is_seen_by_nobody() {
        var unheard = UUID.randomUUID();
        heard.allocated(unheard, heard.north(), As.WREN);

        given().get("/api/aftercare/people/" + unheard).then().statusCode(404);
    }

    @Test
    @As.SocialWorker
    void _404_after_the_allocation_ended() {
        var one = heard.allocated(person, heard.north(), As.WREN);
        var other = heard.allocated(person, heard.north(), As.WREN);

        heard.allocationEnded(person, one, heard.north(), As.WREN);
        given().get("/api/aftercare/people/" + person).then().statusCode(200);
        heard.allocationEnded(person, other, heard.north(), As.WREN);

        given().get("/api/aftercare/people/" + person).then().statusCode(404);
    }

    @Test
    @As.AftercareCouncil
    void _200_a_decider_of_the_body_for_which_a_request_was_recorded() {
        given().get("/api/aftercare/people/" + person).then().statusCode(404);

        heard.event(
                "care.accord.case.request-received.v1",
                person,
                Map.of("personId", person, "teamId", heard.north(), "recorderSubject", As.WREN, "body", "998"));

        given().get("/api/aftercare/people/" + person).then().statusCode(200);
    }

    @Test
    @As.SocialWorker
    void _403_whoever_is_no_amhp_states_no_duty_and_records_no_detention() {
        heard.allocated(person, heard.north(), As.WREN);

        for (var act : new String[] {"/duty", "/detentions"}) {
            given().contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{}")
                    .post("/api/aftercare/people/" + person + act)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @As.SocialWorker
    void _404_an_address_that_is_no_id() {
        given().get("/api/aftercare/people/none").then().statusCode(404);
    }

    @Test
    @As.Amhp
    void _404_the_record_closes_when_the_duty_is_over() throws Exception {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"Section 136 suite\"}")
                .post("/api/aftercare/people/" + person + "/duty")
                .then()
                .statusCode(201)
                .body("reason", equalTo("Section 136 suite"));
        given().get("/api/aftercare/people/" + person).then().statusCode(200);
        assertThat(Rows.of(
                        "select reason from audit where person_id = ? and action = ?",
                        person,
                        "care.accord.aftercare.duty-stated"))
                .containsExactly("Section 136 suite");
        var until = Instant.parse(Rows.of(
                        "select to_char(until_at, 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from relationship where person_id = ?",
                        person)
                .getFirst());
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(71 * 3600), Instant.now().plusSeconds(73 * 3600));

        Rows.write(
                "update relationship set from_at = from_at - interval '73 hours', until_at = until_at - interval '73 hours' where person_id = ?",
                person);

        given().get("/api/aftercare/people/" + person).then().statusCode(404);
    }

    @Test
    @As.Amhp
    void _422_a_duty_needs_its_reason() {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \" \"}")
                .post("/api/aftercare/people/" + person + "/duty")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }
}
