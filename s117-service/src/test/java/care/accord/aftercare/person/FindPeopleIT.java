package care.accord.aftercare.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@As.Amhp
class FindPeopleIT {

    @Inject
    Heard heard;

    String family;

    @BeforeEach
    void a_name_that_nobody_else_has() {
        heard.everybodyAtWork();
        family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    @Test
    void _200_by_the_starts_of_names_in_any_order_and_without_accents() {
        heard.person("Zoë " + family);

        assertThat(find(family.substring(0, 4) + " zoe")).contains("Zoë " + family, "2 February 1980", "999 000 0018");
        assertThat(find("oë " + family)).contains("Nobody found");
    }

    @Test
    void _200_by_nhs_number_however_it_is_spaced() {
        var person = heard.person("Ada " + family);
        var state = heard.identityOf("Ada " + family);
        state.put("nhsNumber", "9990000042");
        state.put("version", 2);
        heard.identity(person, state);

        assertThat(find("999 000 0042")).contains("Ada " + family);
    }

    @Test
    void _200_a_restricted_person_is_not_found_and_changes_nothing() {
        var person = heard.person("Hidden " + family);
        heard.guarded(person, "RESTRICTED", As.WREN);

        assertThat(find(family)).isEqualTo(find(family + "x").replace(family + "x", family));
    }

    @Test
    void _200_somebody_forgotten_is_not_found() {
        var person = heard.person("Gone " + family);
        heard.identity(person, null);

        assertThat(find(family)).contains("Nobody found");
    }

    @Test
    void _200_twenty_on_a_page_and_a_way_on_and_back() {
        for (int i = 10; i < 32; i++) {
            heard.person("Page" + i + " " + family);
        }

        assertThat(find(family)).contains("Page10", "Page29", "page=2").doesNotContain("Page30", "page=0");
        assertThat(given().queryParam("q", family)
                        .queryParam("page", 2)
                        .get("/aftercare/people")
                        .asString())
                .contains("Page30", "Page31", "page=1")
                .doesNotContain("Page29", "page=3");
    }

    @Test
    void _200_each_search_leaves_a_trace_of_everyone_it_showed() {
        var one = heard.person("One " + family);
        var two = heard.person("Two " + family);

        find(family);

        assertThat(Rows.count(
                        "audit", "action = 'care.accord.aftercare.people-found' and person_id in (?, ?)", one, two))
                .isEqualTo(2);
    }

    @Test
    void _422_words_that_are_too_long_stay_as_typed() {
        var typed = "x".repeat(101);

        var refused = given().queryParam("q", typed).get("/aftercare/people");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"" + typed + "\"", "100 characters or fewer");
    }

    @Test
    void _200_a_percent_sign_is_only_a_sign() {
        heard.person("Per " + family);

        assertThat(find("%" + family)).contains("Per " + family);
        assertThat(find("%")).contains("value=\"%\"").doesNotContain("<table");
    }

    @Test
    @As.AftercareCouncil
    void _200_a_decider_finds_only_people_of_their_body() {
        heard.person("Far " + family);

        assertThat(find(family)).contains("Nobody found");
    }

    private static String find(String typed) {
        return given().queryParam("q", typed)
                .get("/aftercare/people")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
