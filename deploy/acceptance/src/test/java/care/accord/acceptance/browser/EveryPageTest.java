package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.contracts.Shows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every page that the gateway serves, in each of its states: with real data, empty, refused, changed by somebody else. A page
 * that is added and not looked at here fails these tests.
 */
@ExtendWith({WithAccord.class, WithChromium.class})
@Execution(ExecutionMode.CONCURRENT)
@Shows({"M18", "U22"})
class EveryPageTest {

    private static final List<String> SERVICES = List.of("/cases", "/aftercare", "/staffing", "/partnership");

    @Test
    void casework_is_clean_in_every_state(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            new PersonRound(accord, inspection).make();
            new AssessmentRound(accord, inspection).make();
            new CaseloadRound(accord, inspection).make();
            new SyncRound(accord, inspection).make();
            new OperationsRound(accord, inspection, "/cases/operations")
                    .make("accord.aftercare.v1", "care.accord.aftercare.entitlement-opened.v1");
            assertThat(inspection.findings(page -> page.startsWith("/cases"))).isEmpty();
        }
    }

    @Test
    void after_care_is_clean_in_every_state(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            new AftercareRound(accord, inspection).make();
            new OperationsRound(accord, inspection, "/aftercare/operations")
                    .make("accord.case.v1", "care.accord.case.eligibility-determined.v1");
            assertThat(inspection.findings(page -> page.startsWith("/aftercare")))
                    .isEmpty();
        }
    }

    @Test
    void staffing_is_clean_in_every_state(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            new StaffingRound(accord, inspection).make();
            assertThat(inspection.findings(page -> page.startsWith("/staffing")))
                    .isEmpty();
        }
    }

    @Test
    void partnership_is_clean_in_every_state(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            new PartnershipRound(accord, inspection).make();
            assertThat(inspection.findings(page -> page.startsWith("/partnership")))
                    .isEmpty();
        }
    }

    @Test
    void the_gateway_is_clean_in_every_state(Accord accord, Chromium chromium) {
        try (var inspection = new Inspection(accord, chromium)) {
            new GatewayRound(accord, inspection).make();
            assertThat(inspection.findings(page -> SERVICES.stream().noneMatch(page::startsWith)))
                    .isEmpty();
        }
    }
}
