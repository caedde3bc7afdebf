package care.accord.kit.testing;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.web.problem.Problem;
import io.restassured.path.json.JsonPath;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * A service's description of its API: committed as {@code openapi.yaml}, and enough to call it by. A service extends this as
 * one of its feature tests.
 */
public abstract class DescribedApi {

    @Test
    void the_committed_description_is_what_the_code_declares() {
        var declared =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        assertThat(Committed.text("openapi.yaml", declared)).isEqualTo(declared);
    }

    @Test
    void every_operation_says_what_it_does() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "operationId"));
        assertThat(operations())
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_says_what_it_answers() {
        assertThat(operations())
                .extracting(operation -> String.valueOf(operation.get("responses")))
                .allSatisfy(answers -> assertThat(answers).doesNotContain("schema={}"));
    }

    @Test
    void a_problem_is_described_with_all_its_members() {
        assertThat(description().getMap("components.schemas.Problem.properties").keySet())
                .isEqualTo(Arrays.stream(Problem.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(member -> !member.equals("extensions"))
                        .collect(toSet()));
    }

    @Test
    void operators_settle_what_could_not_be_taken_in_wherever_events_are_read() {
        var reads = ConfigProvider.getConfig()
                .getOptionalValue("mp.messaging.incoming.others.topics", String.class)
                .isPresent();
        assertThat(description().getMap("paths").keySet().stream()
                        .anyMatch(path -> path.toString().endsWith("/operations/parked")))
                .isEqualTo(reads);
    }

    private static List<Map<String, Object>> operations() {
        var paths = description().<String, Map<String, Map<String, Object>>>getMap("paths");
        return paths.values().stream().flatMap(path -> path.values().stream()).toList();
    }

    private static JsonPath description() {
        return given().get("/q/openapi?format=json").jsonPath();
    }
}
