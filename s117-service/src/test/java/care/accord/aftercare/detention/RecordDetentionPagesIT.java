package care.accord.aftercare.detention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@As.Amhp
class RecordDetentionPagesIT {

    @Inject
    Heard heard;

    UUID person;

    @BeforeEach
    void an_amhp_at_work() {
        heard.everybodyAtWork();
        person = heard.person("Juno Able");
    }

    @Test
    void _303_an_amhp_without_a_relationship_states_their_duty_first() {
        var opened = given().redirects().follow(false).get("/aftercare/people/" + person);

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith("/aftercare/people/" + person + "/duty");
        assertThat(given().get("/aftercare/people/" + person + "/duty").asString())
                .contains("Juno Able", "2 February 1980", "999 000 0018", "Why do you open this record?");
    }

    @Test
    void _422_a_duty_without_a_reason() {
        var refused = post("/duty", Map.of("_key", "k-" + person, "reason", "  "));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: State your AMHP duty",
                        "Enter why you open this record as AMHP",
                        "href=\"#reason\"");
    }

    @Test
    void _303_the_whole_way_from_duty_to_what_the_detention_opens() {
        var stated = post("/duty", Map.of("_key", "duty-" + person, "reason", "Assessment asked for by the ward"));
        assertThat(stated.statusCode()).isEqualTo(303);
        assertThat(given().get("/aftercare/people/" + person).asString())
                .contains("Record a detention", "No entitlement to after-care is recorded");
        assertThat(given().get("/aftercare/people/" + person + "/detentions/new")
                        .asString())
                .contains("Your AMHP duty: Assessment asked for by the ward", "name=\"_key\"");

        var checked = post("/detentions/new", answers());
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.asString())
                .contains(
                        "Check your answers",
                        "Qualifies for after-care",
                        "It opens a prospective entitlement",
                        "MHA 1983 s117(1); s3",
                        "name=\"hospitalName\" value=\"Birchwood &quot;A&quot;\"");
        assertThat(Rows.count("detention", "person_id = ?", person)).isZero();

        var recorded = post("/detentions", answers());
        assertThat(recorded.statusCode()).isEqualTo(303);
        var page = given().get(pathOf(recorded)).asString();
        assertThat(page)
                .contains(
                        "Section 3 from 2 November 2026 is recorded",
                        "Section 117 after-care",
                        "Prospective",
                        "The duty has not begun",
                        "Not yet determined");
        assertThat(page).doesNotContain("Court");
    }

    @Test
    void _303_the_form_sent_twice_makes_one_detention() {
        onDuty();

        var first = post("/detentions", answers());
        var second = post("/detentions", answers());

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Rows.count("detention", "person_id = ?", person)).isOne();
    }

    @Test
    void _422_every_typed_value_stays_valid_or_not() {
        onDuty();
        var typed = answers();
        typed.put("detainedOn-month", "13");
        typed.put("hospitalSite", "not a site");
        typed.remove("legalStatus");

        var refused = post("/detentions/new", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: Record a detention",
                        "Select the legal status",
                        "href=\"#detainedOn",
                        "value=\"13\"",
                        "value=\"not a site\"",
                        "value=\"Birchwood &quot;A&quot;\"");
    }

    @Test
    void _422_a_rule_that_refuses_stands_beside_its_field() {
        onDuty();
        var typed = answers();
        typed.put("detainedOn-year", "1979");

        var refused = post("/detentions/new", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("cannot start before the person was born", "id=\"detainedOn-error\"", "value=\"1979\"");
    }

    @Test
    void _422_a_second_detention_has_to_say_what_it_has_to_do_with_the_first() {
        onDuty();
        post("/detentions", answers());
        var typed = answers();
        typed.put("_key", "again-" + person);
        typed.put("legalStatus", "10");

        var refused = post("/detentions/new", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "Section 117 after-care",
                        "A prospective entitlement is open from another detention",
                        "It follows Section 3 from 2 November 2026",
                        "It corrects Section 3 from 2 November 2026");
    }

    @Test
    void _200_changing_the_answers_brings_the_questions_back_filled_in() {
        onDuty();
        var typed = answers();
        typed.put("change", "yes");

        var back = post("/detentions/new", typed);

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.asString())
                .contains("<option value=\"03\" selected>", "value=\"Birchwood &quot;A&quot;\"")
                .contains("value=\"form-" + person + "\"");
    }

    @Test
    void _422_a_duty_that_ended_while_the_form_was_filled_in_loses_nothing_that_was_typed() throws Exception {
        onDuty();
        Rows.write("update relationship set until_at = from_at + interval '1 millisecond' where person_id = ?", person);

        for (var step : new String[] {"/detentions/new", "/detentions"}) {
            var refused = post(step, answers());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString())
                    .contains(
                            "State your AMHP duty and its reason first",
                            "href=\"#duty\"",
                            "<option value=\"03\" selected>",
                            "value=\"Birchwood &quot;A&quot;\"");
        }
        onDuty("again");
        assertThat(post("/detentions", answers()).statusCode()).isEqualTo(303);
    }

    @Test
    void _204_what_an_amhp_types_is_kept_and_can_be_carried_on_at_another_machine() {
        onDuty();
        var typed = answers();
        typed.put("detainedOn-month", "13");
        typed.put("hospitalSite", "not a site");

        assertThat(post("/detentions/new/draft", typed).statusCode()).isEqualTo(204);

        assertThat(form())
                .contains(
                        "You are carrying on from a draft",
                        "We keep it until you send this form or discard the draft, but not after",
                        "<option value=\"03\" selected>",
                        "value=\"13\"",
                        "value=\"not a site\"",
                        "value=\"form-" + person + "\"");
        assertThat(register())
                .contains("My drafts", "Juno Able, Detention", "/aftercare/people/" + person + "/detentions/new");
        assertThat(Rows.count("audit", "person_id = ? and action = 'care.accord.aftercare.draft-saved'", person))
                .isOne();
        assertThat(Rows.count("audit", "person_id = ? and action = 'care.accord.aftercare.drafts-listed'", person))
                .isOne();
    }

    @Test
    void _200_answers_that_are_being_checked_are_a_draft_until_the_detention_is_recorded() {
        onDuty();
        post("/detentions/new", answers());
        assertThat(form()).contains("You are carrying on from a draft");

        post("/detentions", answers());

        assertThat(form()).doesNotContain("You are carrying on from a draft");
        assertThat(register()).doesNotContain(person + "/detentions/new");
    }

    @Test
    void _303_a_draft_can_be_discarded() {
        onDuty();
        post("/detentions/new/draft", answers());

        assertThat(post("/detentions/new/draft/discard", Map.of()).statusCode()).isEqualTo(303);

        assertThat(form()).doesNotContain("Birchwood");
    }

    @Test
    void _404_nothing_is_kept_and_nothing_is_shown_once_the_duty_is_over() throws Exception {
        onDuty();
        post("/detentions/new/draft", answers());
        Rows.write("update relationship set until_at = from_at + interval '1 millisecond' where person_id = ?", person);

        assertThat(post("/detentions/new/draft", answers()).statusCode()).isEqualTo(404);
        assertThat(register()).doesNotContain(person.toString());

        onDuty("again");
        assertThat(form()).contains("You are carrying on from a draft");
    }

    @Test
    void _404_a_restricted_person_looks_like_one_who_does_not_exist() {
        heard.guarded(person, "RESTRICTED");

        for (var page : new String[] {"", "/duty", "/detentions/new"}) {
            var hidden = given().get("/aftercare/people/" + person + page);
            var missing = given().get("/aftercare/people/" + UUID.randomUUID() + page);

            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asString()).isEqualTo(missing.asString());
        }
    }

    private void onDuty() {
        onDuty("first");
    }

    private void onDuty(String time) {
        post("/duty", Map.of("_key", time + "-" + person, "reason", "Assessment asked for by the ward"));
    }

    private String form() {
        return given().get("/aftercare/people/" + person + "/detentions/new").asString();
    }

    private static String register() {
        return given().get("/aftercare").asString();
    }

    private Map<String, String> answers() {
        return new HashMap<>(Map.of(
                "_key", "form-" + person,
                "legalStatus", "03",
                "detainedOn-day", "2",
                "detainedOn-month", "11",
                "detainedOn-year", "2026",
                "hospitalName", "Birchwood \"A\"",
                "hospitalSite", "rzz01"));
    }

    private Response post(String path, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/aftercare/people/" + person + path);
    }

    private static String pathOf(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
