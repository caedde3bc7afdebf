package care.accord.gateway;

import static care.accord.web.start.Setting.may;
import static care.accord.web.start.Setting.must;

import care.accord.web.start.Form;
import care.accord.web.start.Setting;
import care.accord.web.start.Start;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gateway serves; {@code rehearse} starts and ends, while an image is built. Services may come later: it answers for those
 * that are away.
 */
@QuarkusMain
public final class GatewayMain {

    static final List<Setting> SETTINGS = Stream.concat(
                    Setting.OF_EVERY_PROGRAM.stream(),
                    Stream.of(
                            may("ACCORD_MANAGEMENT_PORT", Form.PORT, "the port of health and metrics"),
                            may("ACCORD_PUBLIC_URL", Form.ADDRESS, "the address that browsers and systems use"),
                            must("ACCORD_OIDC_SECRET", Form.SECRET, "the secret by which Keycloak knows the gateway"),
                            must("ACCORD_SESSION_KEY", Form.KEY_OF_32, "the key that encrypts sessions"),
                            must("ACCORD_STATE_KEY", Form.KEY_OF_32, "the key that encrypts a sign-in under way"),
                            may("ACCORD_CASE_URLS", Form.ADDRESSES, "where case-service answers"),
                            may("ACCORD_AFTERCARE_URLS", Form.ADDRESSES, "where s117-service answers"),
                            may("ACCORD_STAFFING_URLS", Form.ADDRESSES, "where staffing-service answers"),
                            may("ACCORD_PARTNERSHIP_URLS", Form.ADDRESSES, "where partnership-service answers"),
                            may("ACCORD_SESSION_IDLE", Form.DURATION, "the realm's idle time of a session"),
                            may(
                                    "ACCORD_SESSION_WARNING",
                                    Form.DURATION,
                                    "how long before its end a session is announced"),
                            may(
                                    "ACCORD_REQUESTS_PER_SECOND",
                                    Form.NUMBER,
                                    "how many requests a client may send a second"),
                            may(
                                    "ACCORD_REQUESTS_AT_ONCE",
                                    Form.NUMBER,
                                    "how many requests a client may send after a pause"),
                            may(
                                    "ACCORD_REQUESTS_UNDER_WAY",
                                    Form.NUMBER,
                                    "how many requests of a client are answered at once"),
                            may(
                                    "ACCORD_ACCESSIBILITY_CONTACT",
                                    Form.TEXT,
                                    "how to reach those who answer about accessibility"),
                            may(
                                    "ACCORD_ACCESSIBILITY_ANSWER_WITHIN_DAYS",
                                    Form.NUMBER,
                                    "within how many working days they answer"),
                            may("ACCORD_ACCESSIBILITY_PREPARED_ON", Form.DATE, "when the statement was made your own"),
                            may("ACCORD_ACCESSIBILITY_REVIEWED_ON", Form.DATE, "when it was last gone through")))
            .toList();

    private GatewayMain() {}

    public static void main(String... args) {
        if (List.of(args).equals(List.of("rehearse"))) {
            Start.rehearse(SETTINGS);
        } else {
            Start.serve(SETTINGS);
        }
    }
}
