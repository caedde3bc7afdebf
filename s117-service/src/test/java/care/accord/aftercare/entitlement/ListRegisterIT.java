package care.accord.aftercare.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@As.SocialWorker
class ListRegisterIT {

    @Inject
    Heard heard;

    @BeforeEach
    void an_empty_register() throws SQLException {
        heard.everybodyAtWork();
        Rows.write(
                "update relationship set until_at = from_at + interval '1 millisecond' where subject = ? or team_id = ?",
                As.WREN,
                heard.north());
    }

    @Test
    void _200_only_people_whose_record_the_reader_may_open() throws SQLException {
        var mine = entitled("Mine Able", LocalDate.of(2026, 1, 5), "03", true);
        entitled("Other Able", LocalDate.of(2026, 1, 6), "03", false);

        assertThat(list("").jsonPath().getList("personId")).containsExactly(mine.toString());
        assertThat(given().get("/aftercare").asString())
                .contains("Mine Able", "Section 3", "5 January 2026", "Prospective")
                .doesNotContain("Other Able");
        assertThat(Rows.count("audit", "action = 'care.accord.aftercare.register-listed' and person_id = ?", mine))
                .isEqualTo(2);
    }

    @Test
    void _200_empty_for_the_worker_who_left_the_team_yesterday() throws SQLException {
        var mine = entitled("Left Able", LocalDate.of(2026, 1, 5), "03", true);
        membershipEndsOn("current_date - 1");
        assertThat(list("").jsonPath().getList("personId")).isEmpty();
        given().get("/api/aftercare/people/" + mine).then().statusCode(404);

        membershipEndsOn("null");
        assertThat(list("").jsonPath().getList("personId")).containsExactly(mine.toString());
    }

    @Test
    void _200_narrowed_by_status_and_state() throws SQLException {
        var section3 = entitled("Juno Able", LocalDate.of(2026, 1, 5), "03", true);
        var order = entitled("Ada Able", LocalDate.of(2026, 1, 6), "10", true);

        assertThat(list("?legalStatus=10").jsonPath().getList("personId")).containsExactly(order.toString());
        assertThat(list("?state=PROSPECTIVE").jsonPath().getList("personId"))
                .containsExactly(order.toString(), section3.toString());
        assertThat(list("?state=ACTIVE").jsonPath().getList("personId")).isEmpty();
    }

    @Test
    void _200_every_line_once_on_the_way_down_and_up_again() throws SQLException {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 45; i++) {
            expected.addFirst(entitled("P" + i, LocalDate.of(2025, 1, 1).plusDays(i / 3), "03", true)
                    .toString());
        }

        var seen = new ArrayList<List<String>>();
        var page = list("");
        for (var next = link(page, "next"); next != null; next = link(page, "next")) {
            seen.add(page.jsonPath().getList("personId"));
            page = given().urlEncodingEnabled(false).get(next);
        }
        seen.add(page.jsonPath().getList("personId"));

        assertThat(seen).extracting(List::size).containsExactly(20, 20, 5);
        assertThat(seen.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(expected);
        var back = given().urlEncodingEnabled(false).get(link(page, "prev"));
        assertThat(back.jsonPath().<String>getList("personId")).isEqualTo(seen.get(1));
        assertThat(link(back, "prev")).isNotNull();
    }

    @Test
    void _400_places_states_and_statuses_that_are_none() {
        for (var wrong :
                List.of("after=garbage", "before=2026-99-99~" + UUID.randomUUID(), "state=LOST", "legalStatus=3")) {
            given().get("/api/aftercare/entitlements?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("type", containsString("unknown"));
        }
    }

    private void membershipEndsOn(String day) throws SQLException {
        Rows.write(
                "update known_membership set to_on = " + day
                        + " where worker_id = (select worker_id from known_worker where subject = ?)",
                As.WREN);
    }

    private UUID entitled(String name, LocalDate since, String status, boolean mine) throws SQLException {
        var person = heard.person(name);
        if (mine) {
            heard.allocated(person, heard.north(), As.WREN);
        }
        var detention = UUID.randomUUID();
        Rows.write(
                "insert into detention values (?, ?, ?, ?, null, 'Birchwood', null, 'duty', 'QUALIFIES', 'why', 's117', null, null, now(), 'x', 'x')",
                detention,
                person,
                status,
                since);
        Rows.write(
                "insert into entitlement values (?, 0, ?, ?, ?, 'PROSPECTIVE', ?, now())",
                UUID.randomUUID(),
                person,
                detention,
                status,
                since);
        return person;
    }

    private static Response list(String question) {
        return given().get("/api/aftercare/entitlements" + question)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static @org.jspecify.annotations.Nullable String link(Response page, String rel) {
        return page.headers().getValues("Link").stream()
                .filter(link -> link.endsWith("rel=\"" + rel + "\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElse(null);
    }
}
