package care.accord.cases.assessment.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Opens pages and sends their forms with what is in them; no script, no redirects of its own. */
public final class Browser {

    private Browser() {}

    public static Document open(String address) {
        return page(given().redirects().follow(false).get(address), 200);
    }

    public static Document page(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Jsoup.parse(answer.asString());
    }

    /** Fills the page's form with that action and sends it; several values of one field are joined by a bar. */
    public static Response send(Document page, String action, Map<String, String> typed) {
        var form = page.selectFirst("form[action=\"" + action + "\"]");
        return post(Objects.requireNonNull(form, "There is no form to " + action), action, typed);
    }

    private static Response post(Element form, String action, Map<String, String> typed) {
        var request = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
        for (var field : ((FormElement) form).formData()) {
            if (!typed.containsKey(field.key())) {
                request.formParam(field.key(), field.value());
            }
        }
        typed.forEach((field, value) -> {
            assertThat(form.select("[name=\"" + field + "\"]"))
                    .as("a field " + field)
                    .isNotEmpty();
            for (var one : value.split("\\|")) {
                request.formParam(field, one);
            }
        });
        return request.post(action);
    }

    /** What stands in a field. */
    public static String value(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), "There is no field " + id)
                .val();
    }

    /** Where the answer leads. */
    public static String next(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location");
    }
}
