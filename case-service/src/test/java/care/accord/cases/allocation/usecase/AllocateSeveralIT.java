package care.accord.cases.allocation.usecase;

import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import care.accord.cases.AsLinden;
import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture;
import care.accord.cases.CaseTest;
import care.accord.contracts.Shows;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsLinden
@Shows("U8")
class AllocateSeveralIT {

    private List<Case> cases = List.of();

    private record Case(String name, String person, String episode) {

        static Case open() {
            var name = unusualName();
            var person = CaseFixture.person(name);
            String episode = given().get("/api/cases/requests/" + request(person))
                    .then()
                    .extract()
                    .path("episodeId");
            return new Case(name, person, episode);
        }
    }

    @BeforeEach
    void two_cases_are_open() {
        teams();
        cases = Stream.generate(Case::open).limit(2).toList();
    }

    @Test
    void _200_the_cases_that_were_selected_are_named_and_then_named_again_before_anything_changes() {
        given().queryParam("case", episodes())
                .get("/cases/allocations")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Who takes 2 cases?"), containsString(first().name())));
        check(toWren())
                .statusCode(200)
                .body(allOf(
                        containsString("Check before you allocate 2 cases"),
                        containsString(first().name()),
                        containsString(cases.getLast().name()),
                        containsString("AMHT North: nobody yet"),
                        containsString("AMHT North: Wren Ashby"),
                        containsString(first().episode() + "/0")));
        assertThat(holders()).containsExactly("nobody", "nobody");
    }

    @Test
    void _200_nothing_selected() {
        given().get("/cases/allocations").then().statusCode(200).body(containsString("No case is selected"));
    }

    @Test
    void _303_once_though_it_is_sent_twice() {
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            allocate(key, toWren(), seen(0)).statusCode(303).header("Location", "/cases?work=team");
        }
        assertThat(holders())
                .containsExactly(teams().wren().toString(), teams().wren().toString());
        assertThat(typesOf(first().person()).stream().filter("allocated.v1"::equals))
                .hasSize(1);
    }

    @Test
    void _404_for_all_where_one_is_not_there_for_the_manager() {
        restrict(first().person(), "somebody-else");
        check(toWren()).statusCode(404);
        allocate(toWren(), seen(0)).statusCode(404);
        given().queryParam("case", episodes()).get("/cases/allocations").then().statusCode(404);
        check(toWren(), "garbage").statusCode(404);
        assertThat(holders()).containsExactly("nobody", "nobody");
    }

    @Test
    void _412_when_one_changed_meanwhile_and_none_is_allocated() {
        update("update case_episode set version = 1 where id = '%s'"
                .formatted(cases.getLast().episode()));
        allocate(toWren(), seen(0))
                .statusCode(412)
                .body(allOf(
                        containsString("None of them is allocated yet"),
                        containsString(cases.getLast().episode() + "/1")));
        assertThat(holders()).containsExactly("nobody", "nobody");
    }

    @Test
    void _422_without_an_answer_or_with_one_that_is_none() {
        for (var wrong : List.of("", "garbage")) {
            check(wrong).statusCode(422).body(containsString("There is a problem"));
            allocate(wrong, seen(0)).statusCode(422).body(containsString(first().name()));
        }
        allocate(toWren(), List.of()).statusCode(422).body(containsString("No case is selected"));
        assertThat(holders()).containsExactly("nobody", "nobody");
    }

    @Test
    @AsWren
    void _403_for_who_is_no_manager() {
        given().get("/cases/allocations").then().statusCode(403);
        check(toWren()).statusCode(403);
        allocate(toWren(), seen(0)).statusCode(403);
    }

    private Case first() {
        return cases.getFirst();
    }

    private List<String> episodes() {
        return cases.stream().map(Case::episode).toList();
    }

    private List<String> seen(int version) {
        return episodes().stream().map(episode -> episode + "/" + version).toList();
    }

    private List<String> holders() {
        return cases.stream()
                .map(one -> select("select coalesce(worker_id::text, 'nobody') from case_episode where id = '%s'"
                                .formatted(one.episode()))
                        .getFirst())
                .toList();
    }

    private static String toWren() {
        return teams().north() + "/" + teams().wren();
    }

    private ValidatableResponse check(String holder, String... more) {
        return form().formParam(
                        "case",
                        Stream.concat(episodes().stream(), Stream.of(more)).toList())
                .formParam("holder", holder)
                .post("/cases/allocations/check")
                .then();
    }

    private static ValidatableResponse allocate(String holder, List<String> seen) {
        return allocate(UUID.randomUUID().toString(), holder, seen);
    }

    private static ValidatableResponse allocate(String key, String holder, List<String> seen) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParam("_key", key)
                .formParam("holder", holder)
                .formParam("case", seen)
                .post("/cases/allocations")
                .then();
    }
}
