package care.accord.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@CaseTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** With {@code -Daccord.write-endpoints} it is written first, so that a change of the API shows as a change of the file. */
    @Test
    void the_committed_description_is_what_the_code_declares() throws IOException {
        var declared =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("accord.write-endpoints") != null) {
            Files.writeString(COMMITTED, declared);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(declared);
    }
}
