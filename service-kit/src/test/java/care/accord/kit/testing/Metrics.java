package care.accord.kit.testing;

import static io.restassured.RestAssured.given;

/** What the program under test shows to Prometheus. */
public final class Metrics {

    private Metrics() {}

    /** Every line of it. */
    public static String shown() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /** The value of a series, named with its labels as Prometheus sees them; 0 where there is none. */
    public static double shown(String series) {
        return shown().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(series.length()).strip().replaceFirst(" .*", "")))
                .sum();
    }
}
