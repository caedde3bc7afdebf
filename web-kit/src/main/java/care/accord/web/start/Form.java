package care.accord.web.start;

import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the value of a setting looks like. */
public enum Form {
    TEXT("some text", "rehearsal", value -> true),
    NUMBER("a whole number, 0 or more", "1", matches("\\d{1,9}")),
    PORT("a port from 1 to 65535", "1", value -> matches("\\d{1,5}").test(value) && isPort(value)),
    FLAG("true or false", "true", matches("true|false")),
    DURATION("a time such as 30s or 5M", "1s", Form::isDuration),
    DATE("a date such as 2026-11-26", "2026-11-01", Form::isDate),
    /** Of an HTTP server, with a path where one is meant. */
    ADDRESS("an address such as https://accord.example.org", "http://127.0.0.1:1", Form::isAddress),
    ADDRESSES(
            "addresses such as http://localhost:8101, with commas between them",
            "http://127.0.0.1:1",
            eachOf(Form::isAddress)),
    /** Of Kafka. */
    HOSTS(
            "hosts with their ports, such as kafka-0:9092,kafka-1:9092",
            "127.0.0.1:1",
            eachOf(matches("[\\w.-]+:\\d{1,5}"))),
    /** Of Kafka. */
    PROTOCOL("SASL_SSL or PLAINTEXT", "PLAINTEXT", matches("SASL_SSL|PLAINTEXT")),
    DATABASE(
            "an address such as jdbc:postgresql://localhost:5432/accord_case",
            "jdbc:postgresql://127.0.0.1:1/rehearsal",
            matches("jdbc:postgresql://\\S+")),
    BODY_CODE("3 to 8 capital letters and digits", "000", matches("[A-Z0-9]{3,8}")),
    /** Never shown. */
    SECRET("a secret", "only-for-a-rehearsal-of-a-start!", value -> true),
    /** Never shown. */
    KEY("at least 32 characters", "only-for-a-rehearsal-of-a-start!", value -> value.length() >= 32),
    /** Never shown. */
    KEY_OF_32("exactly 32 characters", "only-for-a-rehearsal-of-a-start!", value -> value.length() == 32);

    private static final int LAST_PORT = 65_535;

    private final String words;
    private final String madeUp;
    private final Predicate<String> fits;

    Form(String words, String madeUp, Predicate<String> fits) {
        this.words = words;
        this.madeUp = madeUp;
        this.fits = fits;
    }

    /** What a value must be, to stand after “must be” or “must have”. */
    String words() {
        return words;
    }

    /** A value that nobody has: an address leads nowhere. */
    String madeUp() {
        return madeUp;
    }

    boolean fits(String value) {
        return fits.test(value);
    }

    boolean isSecret() {
        return this == SECRET || this == KEY || this == KEY_OF_32;
    }

    private static Predicate<String> matches(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    private static Predicate<String> eachOf(Predicate<String> one) {
        return value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(one);
    }

    private static boolean isPort(String digits) {
        var port = Integer.parseInt(digits);
        return port >= 1 && port <= LAST_PORT;
    }

    private static boolean isAddress(String value) {
        try {
            var address = new URI(value);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            return !DurationConverter.parseDuration(value).isNegative();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
