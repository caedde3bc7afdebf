package care.accord.cases.allocation.usecase;

import static care.accord.cases.CaseFixture.WREN;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import care.accord.cases.AsLinden;
import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture.Teams;
import care.accord.cases.CaseTest;
import care.accord.kit.access.Relationships;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.Standings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker who leaves a team loses what they could open as its member on the day after their last one, by the days of England. */
@CaseTest
@AsWren
class LeaveTeamIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final Instant THE_DAY_BEFORE = Instant.parse("2026-06-29T12:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2026-06-30T22:59:59Z");
    private static final Instant THE_DAY_AFTER = Instant.parse("2026-06-30T23:00:00Z");

    @Inject
    InstantSource clock;

    @Inject
    Relationships relationships;

    private Teams teams = teams();
    private String name = "";
    private String person = "";

    @BeforeEach
    void wren_has_a_case_that_she_recorded_herself() {
        teams = teams();
        itIs(THE_DAY_BEFORE);
        name = unusualName();
        person = person(name);
        var episode = given().get("/api/cases/requests/" + request(person)).path("episodeId");
        update(
                "update case_episode set worker_id = '%s', worker_subject = '%s', step_since = date '1999-06-01' where id = '%s'"
                        .formatted(teams.wren(), WREN, episode));
        QuarkusTransaction.requiringNew()
                .run(() -> relationships.begin(
                        UUID.fromString(person),
                        Relationships.Kind.ALLOCATED_WORKER,
                        Relationships.Holder.workerIn(teams.north(), WREN),
                        null,
                        clock.instant(),
                        null));
        new Standings(Database.current()).leaves(teams.wren(), teams.north(), LAST_DAY);
    }

    @AfterEach
    void wren_is_back() {
        update("update known_membership set to_on = null where worker_id = '%s'".formatted(teams.wren()));
        update("delete from known_membership where worker_id = '%s' and team_id = '%s'"
                .formatted(teams.wren(), teams.south()));
    }

    @Test
    void _200_the_day_before_the_last() {
        opens();
    }

    @Test
    void _200_to_the_end_of_the_last_day() {
        itIs(LAST_MOMENT);
        opens();
    }

    @Test
    void _404_from_the_day_after_by_allocation_and_by_request_alike() {
        itIs(THE_DAY_AFTER);
        doesNotOpen();
    }

    @Test
    @AsLinden
    void _200_from_the_day_after_the_manager_has_it_among_what_nobody_has() {
        given().get("/cases?work=unallocated").then().statusCode(200).body(not(containsString(name)));
        itIs(THE_DAY_AFTER);
        given().get("/cases?work=unallocated")
                .then()
                .statusCode(200)
                .body(containsString(name))
                .body(containsString("Wren Ashby, who is not in the team today"));
    }

    @Test
    void _404_in_another_team_too() {
        update("insert into known_membership (worker_id, team_id, from_on) values ('%s', '%s', date '2026-07-01')"
                .formatted(teams.wren(), teams.south()));
        itIs(THE_DAY_AFTER);
        doesNotOpen();
    }

    @Test
    void _200_again_for_who_comes_back() {
        itIs(THE_DAY_AFTER);
        doesNotOpen();
        update("update known_membership set to_on = null where worker_id = '%s'".formatted(teams.wren()));
        opens();
    }

    private void opens() {
        given().get("/api/cases/people/" + person).then().statusCode(200);
        given().get("/cases").then().statusCode(200).body(containsString(name));
    }

    private void doesNotOpen() {
        given().get("/api/cases/people/" + person).then().statusCode(404);
        given().get("/cases").then().statusCode(200).body(not(containsString(name)));
    }

    private static void itIs(Instant moment) {
        QuarkusMock.installMockForType((InstantSource) () -> moment, InstantSource.class);
    }
}
