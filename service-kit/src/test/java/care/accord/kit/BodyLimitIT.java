package care.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.kit.testing.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class BodyLimitIT {

    @Test
    void _413_for_a_program_names_the_limit() throws IOException {
        assertThat(answerTo("POST /api/sample"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("https://accord.care/problems/too-large")
                .contains("Send 10 MB or less at a time.");
    }

    @Test
    void _413_for_people_is_a_page_that_names_the_limit() throws IOException {
        assertThat(answerTo("POST /sample"))
                .startsWith("HTTP/1.1 413")
                .contains("text/html")
                .contains("<h1 class=\"govuk-heading-l\">The request is too large</h1>")
                .contains("Send 10 MB or less at a time.");
    }

    /** Only the head is sent: whoever announces too much is answered before they send it. */
    private static String answerTo(String line) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                            .formatted(line, (10 << 20) + 1)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
