package care.accord.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.gateway.testing.AmongNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferenceTest extends AmongNeighbours {

    @Test
    void _200_the_description_needs_no_token() {
        var answer = browser.get("/api-reference/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(new JsonObject(answer.body()).getJsonObject("paths").fieldNames())
                .contains("/api/cases/people/{id}", "/api/staffing/teams", "/api/partnership/bodies");
    }

    @Test
    void _200_its_contents_lead_to_each_operation() {
        var page = browser.get("/api-reference");

        assertPage(page, 200, "API reference");
        assertThat(page.body()).contains("href=\"/api-reference/PersonResource_change\"");
    }

    @Test
    void _200_an_operation_says_who_may_call_it_and_what_is_sent_and_answered() {
        var page = browser.get("/api-reference/PersonResource_one");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("GET /api/cases/people/{id}", "council-system", "href=\"#schema-PersonView\"")
                .contains("id=\"schema-PersonView\"", "id=\"schema-Problem\"")
                .doesNotContain("partnership-manager");
    }

    @Test
    void _404_there_is_no_such_operation() {
        assertPage(browser.get("/api-reference/nothing"), 404, "Page not found");
    }
}
