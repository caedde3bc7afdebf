package care.accord.aftercare.changes.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.aftercare.testing.As;
import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.contracts.Topics;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.LedgerRows;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
class ReadChangesIT {

    private static final String TYPE = "care.accord.aftercare.detention-recorded.v1";

    @Inject
    Heard heard;

    @Test
    @As.CouncilSystem
    void _200_a_system_reads_the_changes_of_its_bodys_people_only() throws SQLException {
        var now = now();
        var readable = LedgerRows.add(Topics.AFTERCARE, TYPE, personOf("998"));
        var restricted = personOf("998");
        heard.guarded(restricted, "RESTRICTED");
        LedgerRows.add(Topics.AFTERCARE, TYPE, restricted);
        LedgerRows.add(Topics.AFTERCARE, TYPE, personOf("RZZ"));

        assertThat(changesAt(now).lines()).singleElement().asString().contains(readable);
    }

    @Test
    @As.Amhp
    void _403_for_people() {
        given().get("/api/aftercare/changes").then().statusCode(403);
    }

    private static String now() {
        var link = given().get("/api/aftercare/changes?after=now")
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

    private UUID personOf(String body) throws SQLException {
        var person = heard.person("Juno Able");
        Rows.write("""
                insert into relationship (id, person_id, kind, body, from_at)
                values (gen_random_uuid(), ?, 'BODY', ?, now() - interval '1 day')""", person, body);
        return person;
    }
}
