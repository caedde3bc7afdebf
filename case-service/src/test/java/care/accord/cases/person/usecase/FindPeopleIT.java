package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.nhsNumber;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.contracts.Shows;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CaseTest
@AsWren
class FindPeopleIT {

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    void _200_by_every_feature_alone() {
        var name = unusualName();
        var alias = unusualName();
        var number = nhsNumber();
        var las = "7" + number.substring(3);
        var id = json().body("""
                        {"givenNames": "Rósalind Mary", "familyName": "%s", "preferredName": "Roz", "aliases": ["%s"],
                         "bornOn": "1951-12-07", "nhsNumber": "%s", "identifiers": [{"source": "LAS", "value": "L-%s"}],
                         "postcode": "ZE39 9ZZ"}""".formatted(name, alias, number, las))
                .post("/api/cases/people")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (var typed : List.of(
                name,
                name.toLowerCase(Locale.ROOT),
                alias,
                number,
                number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6),
                "L" + las,
                name + " rosalind",
                "rosalind " + name,
                "roz " + name + " 7 12 1951",
                name + " 1951",
                name + " ZE39",
                name + " ze399zz",
                name.substring(0, 6))) {
            found(typed).body("people.id", hasItem(id));
        }
        assertThat(found(name + " OX1").extract().<List<String>>path("people.id"))
                .doesNotContain(id);
    }

    @Test
    void _200_names_that_are_misspelt_or_sound_alike() {
        var smith = named("Katherine", "Smithson");
        var brien = named("Siobhan", "O'Brien");
        found("kathryn smithsen").body("people.id", hasItem(smith));
        found("cathrin smitson").body("people.id", hasItem(smith));
        found("smithson, catherine").body("people.id", hasItem(smith));
        found("obrien siobhan").body("people.id", hasItem(brien));
        found("shiobhan o'brian").body("people.id", hasItem(brien));
    }

    @Test
    void _200_the_exact_name_comes_before_a_similar_one() {
        var similar = named("Jon", "Quilterby");
        var exact = named("Jon", "Quiltersby");
        assertThat(found("jon quiltersby").extract().<List<String>>path("people.id"))
                .containsSubsequence(exact, similar);
    }

    @Test
    @Shows("I4")
    void _200_pages_of_twenty_neither_miss_nor_repeat_anyone() {
        var name = unusualName();
        for (int i = 0; i < 45; i++) {
            person(name);
        }
        var seen = new HashSet<String>();
        var sizes = new java.util.ArrayList<Integer>();
        var next = "/api/cases/people?q=" + name;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("people.id");
            seen.addAll(ids);
            sizes.add(ids.size());
            next = page.headers().getValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(sizes).containsExactly(20, 20, 5);
        assertThat(seen).hasSize(45);
    }

    @Test
    void _200_a_restricted_person_changes_neither_results_nor_pages() {
        var name = unusualName();
        for (int i = 0; i < 21; i++) {
            person(name);
        }
        var hidden = person(name);
        restrict(hidden, "somebody-else");
        var first =
                given().queryParam("q", name).get("/api/cases/people").then().extract();
        var second = given().queryParam("q", name)
                .queryParam("after", first.<String>path("people[19].id"))
                .get("/api/cases/people")
                .then()
                .extract();
        assertThat(first.<List<String>>path("people.id")).hasSize(20).doesNotContain(hidden);
        assertThat(second.<List<String>>path("people.id")).hasSize(1).doesNotContain(hidden);
        assertThat(second.headers().getValues("Link")).noneMatch(link -> link.contains("next"));
        assertThat(select(
                        "select count(*) from audit where action = 'care.accord.case.people-searched' and person_id = '"
                                + hidden + "'"))
                .containsExactly("0");
    }

    @Test
    void _200_a_restricted_person_is_found_by_whoever_is_named() {
        var name = unusualName();
        var id = person(name);
        restrict(id, care.accord.cases.CaseFixture.WREN);
        found(name).body("people.id", equalTo(List.of(id)));
    }

    @Test
    void _200_only_the_minimal_identity_is_shown() {
        var name = unusualName();
        var id = person(name);
        request(id);
        var hit = found(name).body("people", hasSize(1)).extract();
        assertThat(hit.<java.util.Map<String, Object>>path("people[0]").keySet())
                .containsExactlyInAnyOrder("id", "name", "preferredName", "bornOn", "nhsNumber", "team");
        assertThat(hit.<String>path("people[0].team")).isEqualTo("AMHT North");
    }

    @Test
    void _200_everyone_shown_is_in_the_trail() {
        var name = unusualName();
        var id = person(name);
        found(name);
        assertThat(select("select actor from audit where action = 'care.accord.case.people-searched' and person_id = '"
                        + id + "'"))
                .containsExactly(care.accord.cases.CaseFixture.WREN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "j", "%", "' or 1=1 --", "\u0000", "{}", "\"", "\\"})
    void _400_too_little_to_search_for(String typed) {
        var status = given().queryParam("q", typed).get("/api/cases/people").statusCode();
        assertThat(status).isIn(200, 400);
    }

    @Test
    void _400_names_the_remedy() {
        given().queryParam("q", "j")
                .get("/api/cases/people")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/q"))
                .body("detail", containsString("at least two letters"));
    }

    @Test
    void _400_a_text_that_is_too_long() {
        given().queryParam("q", "a".repeat(121)).get("/api/cases/people").then().statusCode(400);
    }

    private static String named(String given, String family) {
        return json().body("""
                        {"givenNames": "%s", "familyName": "%s"}""".formatted(given, family))
                .post("/api/cases/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse found(String typed) {
        return given().queryParam("q", typed).get("/api/cases/people").then().statusCode(200);
    }
}
