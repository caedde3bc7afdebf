package care.accord.cases.steward.usecase;

import static care.accord.cases.CaseFixture.form;
import static care.accord.cases.CaseFixture.nhsNumber;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.typesOf;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsMoss;
import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@AsMoss
class SettleTaskIT {

    private final String number = nhsNumber();
    private final String claimantsName = unusualName();
    private final String holdersName = unusualName();
    private final String claimant = person(claimantsName, null);
    private final String holder = person(holdersName, number);
    private final String task = UUID.randomUUID().toString();

    @BeforeEach
    void a_number_was_given_to_a_second_person() {
        update(
                "insert into steward_task (id, kind, person_id, other_person_id, nhs_number, number_status, made_at, made_by)"
                        + " values ('%s', 'NHS_NUMBER_HELD', '%s', '%s', '%s', 'PRESENT_NOT_TRACED_02', now() - interval '3 days', 'las')"
                                .formatted(task, claimant, holder, number));
    }

    @Test
    void _200_the_list_says_what_is_in_question_and_since_when_and_names_nobody() {
        given().get("/cases/steward-tasks")
                .then()
                .statusCode(200)
                .body(containsString("/cases/steward-tasks/" + task))
                .body(containsString("3 days"))
                .body(not(containsString(claimantsName)));
    }

    @Test
    void _200_a_task_shows_both_people_and_leaves_the_trail_of_both() {
        given().get("/cases/steward-tasks/" + task)
                .then()
                .statusCode(200)
                .body(containsString(claimantsName))
                .body(containsString(holdersName));
        assertThat(select(
                        "select count(*) from audit where action = 'care.accord.case.steward-task-read' and person_id in ('%s', '%s')"
                                .formatted(claimant, holder)))
                .containsExactly("2");
    }

    @Test
    void _200_a_guarded_record_is_not_shown_and_its_number_not_taken() {
        restrict(holder, "somebody-else");
        given().get("/cases/steward-tasks/" + task)
                .then()
                .statusCode(200)
                .body(not(containsString(holdersName)))
                .body(containsString("The record is guarded"))
                .body(not(containsString("NUMBER_IS_THIS_ONES")));
        settle("NUMBER_IS_THIS_ONES", 422);
        assertThat(numberOf(holder)).isEqualTo(number);
    }

    @Test
    void _303_the_number_stays_with_the_other_and_this_person_goes_on_without() {
        settle("NUMBER_IS_THE_OTHERS", 303);
        assertThat(numberOf(holder)).isEqualTo(number);
        assertThat(numberOf(claimant)).isNull();
        assertThat(select("select nhs_number_status from person where id = '" + claimant + "'"))
                .containsExactly("TRACE_REQUIRED_03");
        assertThat(typesOf(claimant)).containsExactly("identity-changed.v1");
        assertThat(select(
                        "select settled_how || ' ' || settled_by || ' ' || settled_reason from steward_task where id = '"
                                + task + "'"))
                .containsExactly("NUMBER_IS_THE_OTHERS 00000000-0000-4000-8000-000000000012 Traced by phone");
        settle("NUMBER_IS_THE_OTHERS", 422);
    }

    @Test
    void _303_the_number_moves_to_this_person_and_both_changes_are_told() {
        settle("NUMBER_IS_THIS_ONES", 303);
        assertThat(numberOf(claimant)).isEqualTo(number);
        assertThat(numberOf(holder)).isNull();
        assertThat(typesOf(claimant)).containsExactly("identity-changed.v1");
        assertThat(typesOf(holder)).containsExactly("identity-changed.v1");
        assertThat(select("select payload->>'nhsNumber' from person_identity where person_id = '" + claimant + "'"))
                .containsExactly(number);
    }

    @Test
    void _422_an_outcome_that_the_task_does_not_have_and_no_reason() {
        settle("SENDER_TOLD", 422);
        form().formParam("how", "SAME_PERSON")
                .post("/cases/steward-tasks/" + task)
                .then()
                .statusCode(422)
                .body(containsString("Enter the reason"));
        assertThat(select("select settled_at from steward_task where id = '" + task + "'"))
                .containsExactly((String) null);
    }

    @Test
    void _404_no_such_task() {
        given().get("/cases/steward-tasks/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @AsWren
    void _403_for_whoever_is_no_steward() {
        given().get("/cases/steward-tasks").then().statusCode(403);
    }

    private void settle(String how, int status) {
        form().formParam("how", how)
                .formParam("reason", "Traced by phone")
                .post("/cases/steward-tasks/" + task)
                .then()
                .statusCode(status);
    }

    private static String numberOf(String person) {
        return select("select nhs_number from person where id = '" + person + "'")
                .getFirst();
    }

    private static String person(String name, @org.jspecify.annotations.Nullable String number) {
        var id = UUID.randomUUID().toString();
        update(
                "insert into person (id, version, family_name, born_approximately, nhs_number, nhs_number_status, body, registered_at, registered_by)"
                        + " values ('%s', 0, '%s', false, %s, '%s', '998', now(), 'wren')"
                                .formatted(
                                        id,
                                        name,
                                        number == null ? "null" : "'" + number + "'",
                                        number == null ? "CONFLICT_05" : "VERIFIED_01"));
        update("insert into person_guard (person_id, sensitivity) values ('" + id + "', 'NORMAL')");
        return id;
    }
}
