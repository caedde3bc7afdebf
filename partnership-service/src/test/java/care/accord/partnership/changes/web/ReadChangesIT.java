package care.accord.partnership.changes.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Topics;
import care.accord.kit.testing.LedgerRows;
import care.accord.partnership.AsBoardMember;
import care.accord.partnership.PartnershipTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PartnershipTest
class ReadChangesIT {

    @Test
    @AsBoardMember
    void _200_a_board_member_reads_of_agreements_and_not_what_is_nobodys() {
        var now = now();
        LedgerRows.add(Topics.PARTNERSHIP, "care.accord.partnership.unheard-of.v1", UUID.randomUUID());
        var approved =
                LedgerRows.add(Topics.PARTNERSHIP, "care.accord.partnership.agreement-approved.v1", UUID.randomUUID());
        assertThat(changesAt(now).lines()).singleElement().asString().contains(approved);
    }

    private static String now() {
        var link = given().get("/api/partnership/changes?after=now")
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
}
