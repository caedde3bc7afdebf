package care.accord.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.accord.gateway.testing.AmongNeighbours;
import care.accord.gateway.testing.Backend;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnavailableTest extends AmongNeighbours {

    private final CountDownLatch released = new CountDownLatch(1);

    /** Says nothing until the test is over. */
    private final HttpHandler silent = Backend.after(released, HttpExchange::close);

    @BeforeEach
    void everythingIsUp() {
        await().until(() -> statusOf("/api/cases/people") == 200);
        neighbours.behaveNormally();
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void _503_a_service_that_is_down() {
        token = neighbours.issuer().token("bryony.lane", "staffing-officer");

        var answer = browser.send(api("/api/staffing/teams").GET());

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void _503_within_the_time_when_a_service_says_nothing() {
        neighbours.cases().behaves(silent);
        var begun = System.nanoTime();

        assertProblem(browser.send(api("/api/cases/people").GET()), 503, "unavailable");

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(600), Duration.ofMillis(2_500));
    }

    @Test
    void _200_who_asks_to_wait_for_what_happens_gets_that_time_on_top() {
        neighbours.cases().behaves(Backend.after(released, Backend::echo));
        var waiting = browser.sendAside(api("/api/cases/people?wait=1").GET());
        await().until(() -> !neighbours.cases().seen().isEmpty());

        assertThat(statusOf("/api/cases/people?wait=0")).isEqualTo(503);

        released.countDown();
        assertThat(waiting.join().statusCode()).isEqualTo(200);
    }

    @Test
    void _503_is_a_page_for_people() {
        neighbours.issuer().signsInNext("bryony.lane", "staffing-officer");

        assertPage(browser.visit("/staffing/teams"), 503, "Sorry, the service is unavailable");
    }

    @Test
    void _503_a_form_comes_back_and_can_be_sent_again() {
        givesFormBackWhile(silent);
    }

    @Test
    void _503_a_form_comes_back_that_the_service_says_it_cannot_take_now() {
        givesFormBackWhile(Backend.status(503));
    }

    private void givesFormBackWhile(HttpHandler behaviour) {
        neighbours.issuer().signsInNext("wren.ashby", "social-worker");
        browser.visit("/cases");
        neighbours.cases().behaves(behaviour);

        var answer = browser.submit("/cases/people?from=list", "name=Ash+%26+Co&_key=k1");

        assertPage(answer, 503, "Sorry, the service is unavailable");
        assertThat(answer.body())
                .contains("<form method=\"post\" action=\"/cases/people?from=list\">")
                .contains("name=\"name\" value=\"Ash &amp; Co\"")
                .contains("name=\"_key\" value=\"k1\"")
                .contains("Send again");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        neighbours.behaveNormally();
        assertThat(browser.submit("/cases/people?from=list", "name=Ash+%26+Co&_key=k1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void _503_at_once_when_a_service_failed_several_times_and_200_after_its_rest() {
        neighbours.cases().behaves(Backend.status(503));
        IntStream.range(0, 5).forEach(i -> browser.send(api("/api/cases/people").GET()));
        neighbours.behaveNormally();

        assertProblem(browser.send(api("/api/cases/people").GET()), 503, "unavailable");
        assertThat(neighbours.cases().seen()).isEmpty();
        await().until(() -> statusOf("/api/cases/people") == 200);
        assertThat(statusOf("/api/cases/people")).isEqualTo(200);
    }

    @Test
    void _200_what_a_service_refuses_is_no_failure() {
        neighbours.cases().behaves(Backend.status(500));
        IntStream.range(0, 20)
                .forEach(i -> browser.send(api("/api/cases/people").GET()));
        neighbours.behaveNormally();

        assertThat(browser.send(api("/api/cases/people").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void _200_another_address_answers_when_one_is_down() {
        token = neighbours.issuer().token("laurel.dean", "aftercare-council");

        assertThat(IntStream.range(0, 6)
                        .mapToObj(i -> browser.send(
                                        api("/api/aftercare/people/17").GET())
                                .statusCode()))
                .containsOnly(200);
    }

    @Test
    void _200_both_addresses_take_turns() throws Exception {
        token = neighbours.issuer().token("laurel.dean", "aftercare-council");
        try (var second = Backend.start(neighbours.nobodyHere())) {
            await().until(() -> statusOf("/api/aftercare/people/17") == 200
                    && !second.seen().isEmpty());
            second.seen().clear();
            neighbours.aftercare().seen().clear();
            IntStream.range(0, 10).forEach(i -> statusOf("/api/aftercare/people/17"));

            assertThat(second.seen()).hasSizeBetween(4, 6);
            assertThat(neighbours.aftercare().seen()).hasSizeBetween(4, 6);
        }
    }

    @Test
    void _200_an_address_that_says_that_it_is_not_ready_is_left_out_while_another_is() throws Exception {
        token = neighbours.issuer().token("laurel.dean", "aftercare-council");
        try (var second = Backend.start(neighbours.nobodyHere())) {
            await().until(() -> statusOf("/api/aftercare/people/17") == 200
                    && !second.seen().isEmpty());
            second.saysThatItIsNotReady();
            await().until(() -> {
                second.seen().clear();
                IntStream.range(0, 4).forEach(i -> statusOf("/api/aftercare/people/17"));
                return second.seen().isEmpty();
            });

            neighbours.aftercare().saysThatItIsNotReady();

            await().until(() -> statusOf("/api/aftercare/people/17") == 200
                    && !second.seen().isEmpty());
        }
    }

    @Test
    void _200_a_read_that_got_no_answer_is_asked_once_more_and_a_write_is_not() {
        neighbours.cases().behaves(exchange -> {
            if (neighbours.cases().seen().size() == 1) {
                exchange.close();
            } else {
                Backend.echo(exchange);
            }
        });

        assertThat(browser.send(api("/api/cases/people").GET()).statusCode()).isEqualTo(200);
        assertThat(neighbours.cases().seen()).hasSize(2);

        neighbours.cases().seen().clear();
        assertProblem(
                browser.send(api("/api/cases/people")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))),
                503,
                "unavailable");
        assertThat(neighbours.cases().seen()).hasSize(1);
    }

    private int statusOf(String path) {
        return browser.send(api(path).GET()).statusCode();
    }
}
