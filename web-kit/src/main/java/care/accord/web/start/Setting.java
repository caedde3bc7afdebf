package care.accord.web.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One environment variable that a program reads.
 *
 * @param meaning what it is, to stand after “It is”
 * @param needed whether the program cannot begin without it
 */
public record Setting(String variable, Form form, boolean needed, String meaning) {

    /** Settings of every program that serves pages. */
    public static final List<Setting> OF_EVERY_PROGRAM = List.of(
            may("ACCORD_PORT", Form.PORT, "the HTTP port"),
            must("ACCORD_OIDC_URL", Form.ADDRESS, "the issuer of tokens, a Keycloak realm"),
            may("ACCORD_ORGANISATION", Form.TEXT, "the name in the page header"),
            may("ACCORD_DRAFTS_KEPT_DAYS", Form.NUMBER, "how many days after its last change a draft is deleted"),
            may("ACCORD_LOG_JSON", Form.FLAG, "whether each line of the log is a JSON object"),
            may("ACCORD_OTLP_URL", Form.ADDRESS, "the collector of traces"),
            may("ACCORD_SHUTDOWN_DELAY", Form.DURATION, "how long the program goes on once it is told to stop"),
            may(
                    Start.PATIENCE,
                    Form.DURATION,
                    "how long the program waits at its start for what it leans on, before it gives up"));

    /** A setting without which the program does not begin. */
    public static Setting must(String variable, Form form, String meaning) {
        return new Setting(variable, form, true, meaning);
    }

    /** A setting that has a default. */
    public static Setting may(String variable, Form form, String meaning) {
        return new Setting(variable, form, false, meaning);
    }

    /** All that is wrong with these settings in an environment, each in one sentence with its remedy, and none with a secret. */
    public static List<String> faults(List<Setting> settings, Map<String, String> environment) {
        return settings.stream()
                .flatMap(setting -> setting.fault(environment).stream())
                .toList();
    }

    private Optional<String> fault(Map<String, String> environment) {
        var value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return needed
                    ? Optional.of("%s is not set. It is %s: set it in the environment, to %s."
                            .formatted(variable, meaning, form.words()))
                    : Optional.empty();
        }
        if (form.fits(value)) {
            return Optional.empty();
        }
        return Optional.of(
                form.isSecret()
                        ? "%s has %d characters. It is %s, and must have %s."
                                .formatted(variable, value.length(), meaning, form.words())
                        : "%s is “%s”. It is %s, and must be %s.".formatted(variable, value, meaning, form.words()));
    }
}
