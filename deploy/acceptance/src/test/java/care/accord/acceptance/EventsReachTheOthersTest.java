package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
class EventsReachTheOthersTest {

    private static final String FUNCTION = "CA_ASSESS_S9";

    @Test
    void a_determination_is_known_to_the_aftercare_register(Accord accord) {
        var casework = new Casework(accord.as(Worker.WREN));
        var opened = casework.open("Travelling", "Determination");
        var assessment = casework.assessed(opened);
        casework.decide(assessment, UUID.randomUUID().toString()).expect(201);
        var hazel = accord.as(Worker.HAZEL);
        eventually(() -> hazel.post(
                        "/api/aftercare/people/" + opened.personId() + "/duty",
                        Map.of("reason", "Asked by the ward to prepare conveyance"))
                .expect(201));
        eventually(() -> assertThat(hazel.get("/api/aftercare/people/" + opened.personId())
                        .expect(200)
                        .body())
                .contains(assessment.toString()));
    }

    @Test
    void a_detention_recorded_in_the_register_marks_the_person_in_the_case_service(Accord accord) {
        var casework = new Casework(accord.as(Worker.WREN));
        var opened = casework.open("Marked", "Detention");
        Casework.detain(accord.as(Worker.HAZEL), opened.personId());
        eventually(() -> assertThat(accord.as(Worker.WREN)
                        .get("/api/cases/people/" + opened.personId())
                        .expect(200)
                        .json()
                        .path("section117")
                        .asBoolean())
                .isTrue());
    }

    @Test
    void a_trust_worker_may_exercise_a_council_function_only_while_it_is_delegated(Accord accord) {
        var agreement = agreementInForce(accord);
        var delegatedBefore = isDelegated(agreement);
        if (delegatedBefore) {
            withdraw(accord);
        }
        eventually(() -> {
            var refused = ivyDecides(accord).expect(403).json();
            assertThat(refused.path("type").asText()).endsWith("/not-delegated");
            assertThat(refused.path("citation").asText()).contains("NHS Act 2006 s75");
        });

        delegate(accord);
        eventually(() -> ivyDecides(accord).expect(200));

        withdraw(accord);
        eventually(() -> ivyDecides(accord).expect(403));
        if (delegatedBefore) {
            delegate(accord);
        }
    }

    /** A support worker of the trust decides on a request that the council's social worker of the same team recorded. */
    private static Answer ivyDecides(Accord accord) {
        var casework = new Casework(accord.as(Worker.WREN));
        var request =
                casework.request(casework.register("Delegated", "Function")).expect(201);
        return accord.as(Worker.IVY)
                .post(
                        "/api/cases/requests/" + request.json().path("id").asText() + "/outcome",
                        Map.of(
                                "outcome", "PROGRESS_TO_ASSESSMENT",
                                "reason", "There may be needs for care and support",
                                "needMayExist", true));
    }

    private static JsonNode agreementInForce(Accord accord) {
        for (var agreement : accord.as(Worker.ASPEN)
                .get("/api/partnership/agreements")
                .expect(200)
                .json()
                .path("agreements")) {
            if (agreement.path("state").asText().equals("IN_FORCE")) {
                return agreement;
            }
        }
        throw new AssertionError("The demo partnership has no agreement in force");
    }

    private static boolean isDelegated(JsonNode agreement) {
        return agreement.path("delegations").findValuesAsText("functionCode").contains(FUNCTION);
    }

    private static void delegate(Accord accord) {
        accord.as(Worker.ASPEN)
                .post(
                        address(accord) + "/delegations",
                        Map.of(
                                "functionCode", FUNCTION,
                                "route", "S75_REG8",
                                "fromBody", "998",
                                "toBody", "RZZ",
                                "effectiveFrom", Casework.today().toString()))
                .expect(200);
    }

    private static void withdraw(Accord accord) {
        var aspen = accord.as(Worker.ASPEN);
        var version = aspen.get(address(accord)).expect(200).version();
        aspen.delete(address(accord) + "/delegations/" + FUNCTION, version).expect(200);
    }

    private static String address(Accord accord) {
        return "/api/partnership/agreements/"
                + agreementInForce(accord).path("id").asText();
    }
}
