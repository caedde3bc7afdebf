package care.accord.cases.draft;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.assessment.web.Browser.open;
import static care.accord.cases.assessment.web.Browser.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.cases.assessment.AssessmentFixture;
import care.accord.contracts.Shows;
import care.accord.kit.draft.DeleteOldDrafts;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.Race;
import care.accord.kit.time.Clocks;
import care.accord.web.layout.DisplayText;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@CaseTest
@AsWren
@Shows("U5")
class DraftsIT {

    @Inject
    DeleteOldDrafts deleteOldDrafts;

    @Inject
    InstantSource clock;

    @Test
    void _204_what_is_typed_is_kept_invalid_or_not_and_comes_back() {
        var about = AssessmentFixture.started().page() + "/about";

        keep(about, "place", "At hom").statusCode(204);

        var page = open(about);
        assertThat(value(page, "assessedOn-day")).isEqualTo("thirty-first");
        assertThat(value(page, "place")).isEqualTo("At hom");
        assertThat(page.text()).contains("Draft saved");
        given().get("/cases").then().statusCode(200).body(containsString(about));
    }

    @Test
    void _204_a_character_that_no_text_has_is_left_out() {
        var about = AssessmentFixture.started().page() + "/about";

        keep(about, "pl\0ace", "At\0 home").statusCode(204);

        assertThat(value(open(about), "place")).isEqualTo("At home");
    }

    @Test
    void _303_the_valid_save_ends_the_draft() {
        var started = AssessmentFixture.started();
        var nutrition = started.page() + "/nutrition";
        given().formParam("unable", "ABLE")
                .formParam("_version", "0")
                .post(nutrition + "/draft")
                .then()
                .statusCode(204);

        given().redirects()
                .follow(false)
                .formParam("unable", "ABLE")
                .formParam("_version", "0")
                .post(nutrition)
                .then()
                .statusCode(303);

        assertThat(select("select form from draft where form = '" + nutrition + "'"))
                .isEmpty();
        assertThat(open(nutrition).text()).doesNotContain("Draft saved");
    }

    @Test
    void _422_a_save_that_is_refused_leaves_the_draft() {
        var about = AssessmentFixture.started().page() + "/about";
        keep(about, "place", "At hom");

        given().formParam("_version", "0").post(about).then().statusCode(422);

        assertThat(value(open(about), "place")).isEqualTo("At hom");
    }

    @Test
    void _303_a_draft_can_be_discarded() {
        var about = AssessmentFixture.started().page() + "/about";
        keep(about, "place", "At hom");

        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post(about + "/draft/discard")
                .then()
                .statusCode(303);

        assertThat(value(open(about), "place")).isEmpty();
    }

    @Test
    void nobody_else_sees_a_draft_not_even_in_the_same_team() throws SQLException {
        var about = AssessmentFixture.started().page() + "/about";
        keep(about, "place", "At hom");
        reassign(about);

        assertThat(value(open(about), "place")).isEmpty();
        given().get("/cases").then().body(not(containsString(about)));
    }

    @Test
    void a_draft_about_someone_who_was_hidden_since_is_not_shown() {
        var started = AssessmentFixture.started();
        var about = started.page() + "/about";
        keep(about, "place", "At hom");
        restrict(started.person());

        given().get("/cases").then().statusCode(200).body(not(containsString(about)));
        keep(about, "place", "At home").statusCode(404);
        assertThat(select("select fields -> 'place' from draft where form = '" + about + "'"))
                .containsExactly("[\"At hom\"]");
    }

    @Test
    void autosaves_are_audited_once_per_draft_and_sign_in() {
        var started = AssessmentFixture.started();
        var about = started.page() + "/about";

        keep(about, "place", "A");
        keep(about, "place", "At");
        keep(about, "place", "At h");

        assertThat(select("select target from audit where person_id = '" + started.person()
                        + "' and action = 'care.accord.case.draft-saved'"))
                .containsExactly(about);
    }

    @Test
    void the_advocacy_check_has_drafts_too() {
        var due = AssessmentFixture.due();
        var advocacy = "/cases/episodes/" + due.episode() + "/advocacy";

        given().formParam("who", "Their sis")
                .formParam("_version", "0")
                .post(advocacy + "/draft")
                .then()
                .statusCode(204);

        assertThat(value(open(advocacy), "who")).isEqualTo("Their sis");
    }

    @Test
    void the_form_and_the_home_page_say_until_when_a_draft_is_kept() {
        var about = AssessmentFixture.started().page() + "/about";
        keep(about, "place", "At hom");
        var until = DisplayText.inWords(Clocks.today(clock).plusDays(28));

        assertThat(open(about).text()).contains("not after " + until).doesNotContain("deleted soon");
        assertThat(lineAtHome(about)).endsWith("kept until " + until);
    }

    @Test
    void a_draft_that_will_be_deleted_soon_says_so_and_carrying_on_keeps_it() throws SQLException {
        var about = AssessmentFixture.started().page() + "/about";
        keep(about, "place", "At hom");
        saved(about, Clocks.today(clock).minusDays(21));

        assertThat(open(about).text()).contains("This draft will be deleted soon");
        assertThat(lineAtHome(about)).endsWith("Deleted soon");

        keep(about, "place", "At home");

        assertThat(open(about).text()).doesNotContain("deleted soon");
    }

    @Test
    void a_draft_is_there_on_its_last_day_and_deleted_on_the_next_with_a_trace() throws SQLException {
        var lastDay = AssessmentFixture.started();
        var over = AssessmentFixture.started();
        keep(lastDay.page() + "/about", "place", "At hom");
        keep(over.page() + "/about", "place", "At hom");
        saved(lastDay.page() + "/about", Clocks.today(clock).minusDays(28));
        saved(over.page() + "/about", Clocks.today(clock).minusDays(29));

        deleteOldDrafts.delete();
        deleteOldDrafts.delete();

        assertThat(value(open(lastDay.page() + "/about"), "place")).isEqualTo("At hom");
        assertThat(value(open(over.page() + "/about"), "place")).isEmpty();
        assertThat(expiries(over.person())).containsExactly(over.page() + "/about");
        assertThat(expiries(lastDay.person())).isEmpty();
    }

    @Test
    void of_two_instances_that_delete_the_same_draft_one_does() throws SQLException {
        var over = AssessmentFixture.started();
        var about = over.page() + "/about";
        keep(about, "place", "At hom");
        saved(about, Clocks.today(clock).minusDays(29));

        Race.lostTo("delete from draft where form = '" + about + "'", () -> {
            deleteOldDrafts.delete();
            return about;
        });

        assertThat(expiries(over.person())).isEmpty();
    }

    private static String lineAtHome(String form) {
        return open("/cases").select("li:has(a[href=" + form + "])").text();
    }

    private static List<String> expiries(String person) {
        return select("select target from audit where person_id = '" + person
                + "' and action = 'care.accord.kit.draft-expired'");
    }

    /** As if it had been typed at the start of that day. */
    private static void saved(String form, LocalDate day) throws SQLException {
        change(
                "update draft set saved_at = (date '" + day
                        + "')::timestamp at time zone 'Europe/London' where form = ?",
                form);
    }

    private static ValidatableResponse keep(String form, String field, String typed) {
        return given().formParam("assessedOn-day", "thirty-first")
                .formParam(field, typed)
                .formParam("_version", "0")
                .post(form + "/draft")
                .then();
    }

    /** As if a colleague had typed it. */
    private static void reassign(String form) throws SQLException {
        change("update draft set owner_subject = 'colleague' where form = ?", form);
    }

    private static void change(String sql, String form) throws SQLException {
        try (var database = Database.current().connect(Database.current().runtime());
                var change = database.prepareStatement(sql)) {
            change.setString(1, form);
            change.executeUpdate();
        }
    }
}
