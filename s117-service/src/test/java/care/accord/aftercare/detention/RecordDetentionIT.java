package care.accord.aftercare.detention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.accord.aftercare.detention.model.Qualification;
import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Duty;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.contracts.LegalStatus;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@As.Amhp
class RecordDetentionIT {

    @Inject
    Heard heard;

    UUID person;

    @BeforeEach
    void an_amhp_on_duty() {
        heard.everybodyAtWork();
        person = heard.person("Juno Able");
        Duty.taken(person);
    }

    @Test
    void _201_section_3_opens_a_prospective_entitlement_and_says_why() {
        record(person, detention("03", "2026-11-02"))
                .statusCode(201)
                .header("Location", containsString("/api/aftercare/people/" + person))
                .body("qualification.outcome", equalTo("QUALIFIES"))
                .body("qualification.citation", equalTo("MHA 1983 s117(1); s3"))
                .body("consequence", equalTo("OPENED"))
                .body("explanation", containsString("planning starts now"))
                .body("entitlementId", notNullValue());

        given().get("/api/aftercare/people/" + person)
                .then()
                .statusCode(200)
                .body("entitlements[0].state", equalTo("PROSPECTIVE"))
                .body("entitlements[0].since", equalTo("2026-11-02"))
                .body("entitlements[0].responsibility", nullValue())
                .body("detentions[0].hospital.site", equalTo("RZZ01"));
        assertThat(Rows.of("select type from ledger where subject = ? order by position", person.toString()))
                .containsExactly(
                        "care.accord.aftercare.detention-recorded.v1", "care.accord.aftercare.entitlement-opened.v1");
    }

    @Test
    void _201_when_it_happened_and_when_it_was_written_down_are_kept_apart() {
        record(person, detention("03", "2024-01-05")).statusCode(201);

        assertThat(Rows.of(
                        "select occurred_on || ' ' || effective_from || ' ' || (recorded_at > now() - interval '1 minute') from ledger where subject = ? order by position",
                        person.toString()))
                .containsOnly("2024-01-05 2024-01-05 true");
    }

    @Test
    void _201_section_2_opens_nothing_and_says_why() {
        record(person, detention("02", "2026-11-02"))
                .statusCode(201)
                .body("qualification.outcome", equalTo("DOES_NOT"))
                .body("qualification.reason", containsString("section 2"))
                .body("consequence", equalTo("NOTHING_OPENED"))
                .body("entitlementId", nullValue());

        assertThat(Rows.count("entitlement", "person_id = ?", person)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"31, LEGAL_REVIEW", "32, LEGAL_REVIEW", "98, LEGAL_STATUS", "99, LEGAL_STATUS"})
    void _201_what_the_law_does_not_answer_opens_a_task_and_no_entitlement(String code, String kind) {
        record(person, detention(code, "2026-11-02")).statusCode(201).body("consequence", equalTo("QUESTION_OPENED"));

        given().get("/api/aftercare/people/" + person)
                .then()
                .body("questions.kind", equalTo(List.of(kind)))
                .body("entitlements.size()", equalTo(0));
    }

    @Test
    void _201_a_correction_names_the_old_entry_answers_its_task_and_opens() {
        var unknown = idOf(record(person, detention("99", "2026-11-02")));

        record(person, detention("03", "2026-11-02", "CORRECTS", unknown))
                .statusCode(201)
                .body("consequence", equalTo("OPENED"));

        given().get("/api/aftercare/people/" + person)
                .then()
                .body("questions.size()", equalTo(0))
                .body("detentions.size()", equalTo(2))
                .body("detentions[0].corrected", equalTo(true));
    }

    @Test
    void _201_a_correction_that_no_longer_qualifies_leaves_the_entitlement_to_legal_advice() {
        var section3 = idOf(record(person, detention("03", "2026-11-02")));

        record(person, detention("02", "2026-11-02", "CORRECTS", section3))
                .statusCode(201)
                .body("consequence", equalTo("OPENING_CORRECTED"))
                .body("entitlementId", notNullValue());

        given().get("/api/aftercare/people/" + person)
                .then()
                .body("questions.kind", hasItem("OPENING_CORRECTED"))
                .body("entitlements[0].state", equalTo("PROSPECTIVE"));
    }

    @Test
    void _201_staying_informally_after_section_3_keeps_the_entitlement() {
        var section3 = idOf(record(person, detention("03", "2026-10-02")));

        record(person, detention("01", "2026-11-02", "ENDS", section3))
                .statusCode(201)
                .body("consequence", equalTo("STAYS"))
                .body("explanation", containsString("whether or not immediately"));
    }

    @Test
    void _201_a_hospital_order_that_follows_section_3_carries_the_same_entitlement_on() {
        var section3 = record(person, detention("03", "2026-10-02"));
        var entitlement = section3.extract().<String>path("entitlementId");

        record(person, detention("10", "2026-11-02", "ENDS", idOf(section3)))
                .statusCode(201)
                .body("consequence", equalTo("CARRIED_ON"))
                .body("entitlementId", equalTo(entitlement));

        assertThat(Rows.of("select since || ' ' || legal_status from entitlement where person_id = ?", person))
                .containsExactly("2026-11-02 10");
    }

    @Test
    void _201_sent_twice_makes_one() {
        var key = UUID.randomUUID().toString();
        var first = record(person, key, detention("03", "2026-11-02"))
                .statusCode(201)
                .extract()
                .asString();

        var second = record(person, key, detention("03", "2026-11-02"))
                .statusCode(201)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(Rows.count("detention", "person_id = ?", person)).isOne();
        assertThat(Rows.count("entitlement", "person_id = ?", person)).isOne();
    }

    @Test
    void _422_the_same_key_with_another_request() {
        var key = UUID.randomUUID().toString();
        record(person, key, detention("03", "2026-11-02")).statusCode(201);

        record(person, key, detention("02", "2026-11-02"))
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void _409_the_same_detention_again() {
        record(person, detention("03", "2026-11-02")).statusCode(201);

        record(person, detention("03", "2026-11-02"))
                .statusCode(409)
                .body("type", containsString("already-recorded"))
                .body("detail", containsString("record a correction"));
        assertThat(Rows.count("entitlement", "person_id = ?", person)).isOne();
    }

    @Test
    void _409_a_second_prospective_entitlement() {
        record(person, detention("03", "2026-10-02")).statusCode(201);

        record(person, detention("10", "2026-11-02"))
                .statusCode(409)
                .body("type", containsString("already-prospective"))
                .body("errors[0].pointer", equalTo("/earlier"))
                .body("citation", equalTo("MHA 1983 s117(1)"));
        assertThat(Rows.count("detention", "person_id = ?", person)).isOne();
    }

    @Test
    void _409_two_amhps_at_the_same_moment_make_one() throws Exception {
        var body = detention("03", "2026-11-02");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = pool.invokeAll(
                    Collections.nCopies(2, () -> record(person, body).extract().statusCode()));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(Rows.count("entitlement", "person_id = ?", person)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void every_legal_status_can_be_recorded(LegalStatus status) {
        record(person, detention(status.code(), "2026-11-02"))
                .statusCode(201)
                .body(
                        "qualification.outcome",
                        equalTo(Qualification.of(status).outcome().name()));
    }

    @Test
    void _422_a_detention_that_starts_tomorrow() {
        refused(detention("03", LocalDate.now().plusDays(2).toString()), "detained-in-the-future", "/detainedOn");
    }

    @Test
    void _422_a_detention_before_birth() {
        refused(detention("03", "1980-02-01"), "detained-before-birth", "/detainedOn");
        record(person, detention("03", "1980-02-02")).statusCode(201);
    }

    @Test
    void _422_an_application_after_the_detention() {
        var late = detention("03", "2026-11-02").replace("\"appliedOn\": null", "\"appliedOn\": \"2026-11-03\"");
        refused(late, "applied-after-detention", "/appliedOn");
    }

    @ParameterizedTest
    @CsvSource({"11", "3", "XX", "''"})
    void _422_a_legal_status_that_is_not_in_the_list(String code) {
        refused(detention(code, "2026-11-02"), "legal-status-unknown", "/legalStatus");
    }

    @Test
    void _422_an_earlier_entry_of_nobody() {
        refused(
                detention("03", "2026-11-02", "CORRECTS", UUID.randomUUID().toString()),
                "earlier-unknown",
                "/earlier/detentionId");
    }

    @Test
    void _422_each_field_that_is_missing_or_too_long_by_its_pointer() {
        record(person, "{\"hospital\": {\"name\": \"%s\", \"site\": \"rzz\"}}".formatted("x".repeat(201)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/detainedOn", "/hospital/name", "/hospital/site", "/legalStatus")));
        nothingWasWritten();
    }

    @Test
    void _400_a_field_that_is_not_known() {
        record(
                        person,
                        detention("03", "2026-11-02")
                                .replace("\"legalStatus\"", "\"postcode\": \"NS1\", \"legalStatus\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/postcode"));
        nothingWasWritten();
    }

    @Test
    void _400_a_date_that_is_none_and_json_that_is_none() {
        record(person, detention("03", "2026-13-45")).statusCode(400).body("errors[0].pointer", equalTo("/detainedOn"));
        record(person, "{").statusCode(400);
        nothingWasWritten();
    }

    @Test
    void _400_without_a_key() {
        given().contentType("application/json")
                .body(detention("03", "2026-11-02"))
                .post("/api/aftercare/people/" + person + "/detentions")
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-missing"));
    }

    @Test
    void _422_an_amhp_who_has_not_stated_their_duty() {
        var other = heard.person("Nobody Yet");

        record(other, detention("03", "2026-11-02")).statusCode(422).body("type", containsString("duty-not-stated"));
        assertThat(Rows.count("detention", "person_id = ?", other)).isZero();
    }

    @Test
    void _404_a_restricted_person_is_answered_as_one_who_does_not_exist() {
        heard.guarded(person, "RESTRICTED", As.WREN);

        var hidden =
                record(person, detention("03", "2026-11-02")).statusCode(404).extract();
        var missing = record(UUID.randomUUID(), detention("03", "2026-11-02"))
                .statusCode(404)
                .extract();

        assertThat(hidden.asString()).isEqualTo(missing.asString());
        assertThat(hidden.headers().asList().toString().replaceAll("content-length=\\d+", ""))
                .isEqualTo(missing.headers().asList().toString().replaceAll("content-length=\\d+", ""));
    }

    @Test
    void a_recorded_detention_cannot_be_changed_by_the_service_itself() {
        record(person, detention("03", "2026-11-02")).statusCode(201);

        assertThatThrownBy(() -> Rows.write("update detention set legal_status = '02' where person_id = ?", person))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Rows.write("delete from entitlement where person_id = ?", person))
                .hasMessageContaining("permission denied");
    }

    private void refused(String body, String type, String pointer) {
        record(person, body)
                .statusCode(422)
                .body("type", equalTo("https://accord.care/problems/" + type))
                .body("errors[0].pointer", equalTo(pointer));
        nothingWasWritten();
    }

    private void nothingWasWritten() {
        assertThat(Rows.count("detention", "person_id = ?", person)).isZero();
        assertThat(Rows.count("ledger", "subject = ?", person.toString())).isZero();
    }

    private static ValidatableResponse record(UUID person, String body) {
        return record(person, UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse record(UUID person, String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/aftercare/people/" + person + "/detentions")
                .then();
    }

    private static String idOf(ValidatableResponse recorded) {
        return recorded.statusCode(201).extract().path("detentionId");
    }

    private static String detention(String code, String on) {
        return """
               {"legalStatus": "%s", "detainedOn": "%s", "appliedOn": null,
                "hospital": {"name": "Birchwood Hospital", "site": "RZZ01"}}""".formatted(code, on);
    }

    private static String detention(String code, String on, String how, String earlier) {
        return detention(code, on)
                .replace(
                        "\"appliedOn\": null",
                        "\"earlier\": {\"detentionId\": \"%s\", \"how\": \"%s\"}".formatted(earlier, how));
    }
}
