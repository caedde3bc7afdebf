package care.accord.aftercare.testing;

import static io.restassured.RestAssured.given;

import java.util.UUID;

/** AMHP duty, without which nobody but their own workers sees a person. */
public final class Duty {

    private Duty() {}

    /** Whoever is signed in has taken duty for the person. */
    public static void taken(UUID person) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"Assessment requested by the crisis team\"}")
                .post("/api/aftercare/people/" + person + "/duty")
                .then()
                .statusCode(201);
    }
}
