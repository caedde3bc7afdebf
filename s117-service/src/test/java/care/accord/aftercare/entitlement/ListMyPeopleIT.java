package care.accord.aftercare.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.kit.testing.Database;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@As.SocialWorker
class ListMyPeopleIT {

    @Inject
    Heard heard;

    @BeforeEach
    void everybody_is_at_work() {
        heard.everybodyAtWork();
    }

    @Test
    void _200_who_is_owed_after_care_among_those_whose_worker_the_reader_is() throws SQLException {
        var mine = entitled("Mia Able", "PROSPECTIVE", As.WREN);
        entitled("Ned Able", "VOID", As.WREN);
        entitled("Orla Able", "PROSPECTIVE", As.ROWAN);

        assertThat(given().get("/aftercare/mine").asString())
                .contains("<html", "Mia Able", "Section 3", "5 January 2026", "Prospective")
                .doesNotContain("Ned Able", "Orla Able");
        assertThat(Rows.count("audit", "action = 'care.accord.aftercare.my-people-listed' and person_id = ?", mine))
                .isEqualTo(1);
    }

    @Test
    void _200_a_part_of_a_page_where_htmx_asks() throws SQLException {
        entitled("Pia Able", "PROSPECTIVE", As.WREN);
        assertThat(given().header("HX-Request", "true")
                        .get("/aftercare/mine")
                        .then()
                        .statusCode(200)
                        .header("Vary", equalTo("HX-Request"))
                        .extract()
                        .asString())
                .contains("Pia Able")
                .doesNotContain("<html");
    }

    @Test
    void _200_without_whom_the_reader_may_not_see() throws SQLException {
        var person = entitled("Quin Able", "PROSPECTIVE", As.WREN);
        heard.guarded(person, "RESTRICTED", "somebody-else");
        assertThat(given().get("/aftercare/mine").asString()).doesNotContain("Quin Able");
    }

    @Test
    @As.AftercareCouncil
    void _403_for_who_does_no_casework() {
        given().get("/aftercare/mine").then().statusCode(403);
    }

    private UUID entitled(String name, String state, String worker) throws SQLException {
        var person = heard.person(name);
        heard.allocated(person, heard.north(), worker);
        var detention = UUID.randomUUID();
        var since = LocalDate.of(2026, 1, 5);
        Rows.write(
                "insert into detention values (?, ?, '03', ?, null, 'Birchwood', null, 'duty', 'QUALIFIES', 'why',"
                        + " 's117', null, null, now(), 'x', 'x')",
                detention,
                person,
                since);
        Rows.write(
                "insert into entitlement values (?, 0, ?, ?, '03', ?, ?, now())",
                UUID.randomUUID(),
                person,
                detention,
                state,
                since);
        return person;
    }
}
