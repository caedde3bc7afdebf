package care.accord.cases.changes.web;

import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsCouncilSystem;
import care.accord.cases.AsTrustSystem;
import care.accord.cases.AsWren;
import care.accord.cases.CaseTest;
import care.accord.contracts.Topics;
import care.accord.kit.testing.LedgerRows;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
class ReadChangesIT {

    private static final String TYPE = "care.accord.case.assessment-started.v1";

    @Test
    @AsCouncilSystem
    void _200_a_system_reads_the_changes_of_its_bodys_people_and_each_is_audited() {
        var now = now();
        var person = personOf("998");
        var restricted = personOf("998");
        restrict(restricted.toString());
        var readable = LedgerRows.add(Topics.CASE, TYPE, person);
        LedgerRows.add(Topics.CASE, TYPE, restricted);
        LedgerRows.add(Topics.CASE, TYPE, personOf("RZZ"));

        assertThat(changesAt(now).lines()).singleElement().asString().contains(readable, person.toString());
        assertThat(select("select action from audit where person_id = '" + person + "'"))
                .containsExactly("care.accord.changes.read");
        assertThat(select("select action from audit where person_id = '" + restricted + "'"))
                .isEmpty();
    }

    @Test
    @AsTrustSystem
    void _200_the_system_of_another_body_reads_nothing() {
        var now = now();
        LedgerRows.add(Topics.CASE, TYPE, personOf("998"));
        assertThat(changesAt(now)).isEmpty();
    }

    @Test
    @AsWren
    void _403_people_read_chronologies_instead() {
        given().get("/api/cases/changes").then().statusCode(403);
    }

    private static String now() {
        var link = given().get("/api/cases/changes?after=now")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static String changesAt(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static UUID personOf(String body) {
        var id = UUID.randomUUID();
        update("insert into person_guard (person_id, sensitivity) values ('%s', 'NORMAL')".formatted(id));
        update("""
                insert into relationship (id, person_id, kind, body, from_at)
                values (gen_random_uuid(), '%s', 'BODY', '%s', now() - interval '1 day')""".formatted(id, body));
        return id;
    }
}
