package care.accord.staffing.changes.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Topics;
import care.accord.kit.testing.LedgerRows;
import care.accord.staffing.AsSocialWorker;
import care.accord.staffing.AsStaffingOfficer;
import care.accord.staffing.StaffingTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@StaffingTest
class ReadChangesIT {

    @Test
    @AsStaffingOfficer
    void _200_a_staffing_officer_reads_of_teams_and_workers() {
        var now = now();
        var team = entry("team-registered");
        var worker = entry("worker-registered");
        assertThat(changesAt(now).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains(team),
                        line -> assertThat(line).contains(worker));
    }

    @Test
    @AsSocialWorker
    void _200_a_social_worker_reads_of_teams_only() {
        var now = now();
        entry("worker-registered");
        var team = entry("team-changed");
        assertThat(changesAt(now).lines()).singleElement().asString().contains(team);
    }

    private static String now() {
        var link = given().get("/api/staffing/changes?after=now")
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

    private static String entry(String type) {
        return LedgerRows.add(Topics.STAFFING, "care.accord.staffing." + type + ".v1", UUID.randomUUID());
    }
}
