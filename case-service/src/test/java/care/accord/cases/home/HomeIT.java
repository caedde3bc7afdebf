package care.accord.cases.home;

import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsFern;
import care.accord.cases.AsLinden;
import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture;
import care.accord.cases.CaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
class HomeIT {

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    @AsWren
    void _200_my_work_what_nobody_has_and_whom_i_opened() {
        var unallocated = unusualName();
        request(person(unallocated));
        var mine = unusualName();
        var person = person(mine);
        request(person);
        update("update case_episode set worker_id = '%s', worker_subject = '%s' where person_id = '%s'"
                .formatted(teams().wren(), CaseFixture.WREN, person));
        given().get("/api/cases/people/" + person).then().statusCode(200);
        given().get("/cases")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("My cases ("),
                        containsString("Unallocated in my teams"),
                        containsString("Recently opened"),
                        containsString(unallocated),
                        containsString(mine)));
    }

    @Test
    @AsWren
    void _200_a_restricted_person_is_in_no_list() {
        var name = unusualName();
        var person = person(name);
        request(person);
        given().get("/api/cases/people/" + person).then().statusCode(200);
        restrict(person, "somebody-else");
        given().get("/cases").then().statusCode(200).body(not(containsString(name)));
    }

    @Test
    @AsLinden
    void _200_a_manager_allocates_from_here() {
        request(person(unusualName()));
        given().get("/cases").then().statusCode(200).body(containsString("/allocation"));
    }

    @Test
    @AsFern
    void _403_for_who_does_no_casework() {
        given().get("/cases").then().statusCode(403);
    }
}
