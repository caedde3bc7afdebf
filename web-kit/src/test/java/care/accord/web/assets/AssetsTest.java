package care.accord.web.assets;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import care.accord.contracts.Shows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetsTest {

    private static final int BUDGET_OF_THE_FIRST_PAGE = 100_000;

    @Inject
    Assets assets;

    @Test
    void _200_everything_that_a_page_links_is_there_and_kept_for_ever() {
        var page = Jsoup.parse(when().get("/sample/components").asString());
        var links = Stream.concat(
                        page.select("link[href]").eachAttr("href").stream(),
                        page.select("script[src]").eachAttr("src").stream())
                .toList();
        assertThat(links).hasSize(5).allMatch(link -> link.startsWith(assets.address() + "/"));
        for (var link : links) {
            when().get(link)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("immutable"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
    }

    @Test
    void _200_another_version_is_answered_but_not_kept() {
        when().get("/assets/0123456789ab/accord.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void _404_an_unknown_file() {
        when().get(assets.address() + "/nothing.css").then().statusCode(404);
        when().get(assets.address() + "/..%2fmicroprofile-config.properties")
                .then()
                .statusCode(404);
    }

    @Test
    void the_typeface_of_the_government_is_neither_named_nor_fetched() {
        when().get(assets.address() + "/govuk-frontend.css")
                .then()
                .contentType("text/css")
                .body(not(containsString("GDS Transport")))
                .body(not(containsString("/fonts/")))
                .body(containsString("system-ui"));
    }

    @Test
    void a_browser_that_takes_gzip_gets_it() {
        given().header("Accept-Encoding", "gzip, br")
                .get(assets.address() + "/accord.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Vary", "Accept-Encoding")
                .body(containsString("Draft saved"));
    }

    @Test
    @Shows("U23")
    void the_first_page_stays_below_100_kB() {
        var page = when().get("/sample/form").asByteArray().length;
        var files = Stream.of(
                        "govuk-frontend.css", "accord.css", "govuk-frontend.js", "htmx.js", "accord.js", "favicon.svg")
                .mapToInt(name -> Objects.requireNonNull(assets.find(name)).gzipped().length)
                .sum();
        assertThat(page + files).isLessThan(BUDGET_OF_THE_FIRST_PAGE);
    }
}
