package care.accord.web.start;

import care.accord.web.start.Neighbour.Away;
import care.accord.web.start.Neighbour.Fine;
import care.accord.web.start.Neighbour.Wrong;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The start of a program. All faults of its settings are said at once; what it leans on is waited for as long as {@value
 * #PATIENCE} says and then named; what cannot be used ends it at once. The last line that a failed start leaves says why.
 */
public final class Start {

    /** The program could not begin: its settings. */
    public static final int SETTINGS = 2;

    /** The program could not begin: what it leans on. */
    public static final int NEIGHBOUR = 1;

    static final String PATIENCE = "ACCORD_START_PATIENCE";

    private static final String PATIENCE_BY_DEFAULT = "1M";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static volatile @Nullable String waitsFor;

    private final Map<String, String> environment;

    private Start(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Serves once the settings hold and these neighbours can be used; the issuer may come while the program gets ready. */
    public static void serve(List<Setting> settings, Neighbour... neighbours) {
        needs(settings, neighbours);
        new Start(System.getenv()).awaitIssuerMeanwhile();
        Quarkus.run();
    }

    /** Starts without settings and without neighbours, and ends: see {@link Rehearsal}. */
    public static void rehearse(List<Setting> settings) {
        var start = new Start(System.getenv());
        start.endOn(Rehearsal.faults(start.environment));
        Rehearsal.begin(settings);
    }

    /** Answers once all settings hold and all neighbours can be used; otherwise says why not, and ends the program. */
    public static void needs(List<Setting> settings, Neighbour... neighbours) {
        var start = new Start(System.getenv());
        start.endOn(Setting.faults(settings, start.environment));
        for (var neighbour : neighbours) {
            start.await(neighbour).ifPresent(sentence -> {
                start.say("ERROR", sentence);
                System.exit(NEIGHBOUR);
            });
        }
    }

    /** For whom the program still waits; until it has come, the program is not ready. */
    static Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    private void endOn(List<String> faults) {
        faults.forEach(fault -> say("ERROR", fault));
        if (!faults.isEmpty()) {
            System.exit(SETTINGS);
        }
    }

    private void awaitIssuerMeanwhile() {
        var issuer = environment.getOrDefault("ACCORD_OIDC_URL", "");
        waitsFor = "the issuer " + issuer;
        Thread.ofVirtual()
                .name("awaits the issuer")
                .start(() -> await(new Issuer(issuer))
                        .ifPresentOrElse(
                                sentence -> {
                                    say("ERROR", sentence);
                                    System.exit(NEIGHBOUR);
                                },
                                () -> waitsFor = null));
    }

    /** Why the neighbour cannot be used; empty as soon as it can. */
    private Optional<String> await(Neighbour neighbour) {
        var end = Instant.now()
                .plus(DurationConverter.parseDuration(environment.getOrDefault(PATIENCE, PATIENCE_BY_DEFAULT)));
        var told = false;
        while (true) {
            switch (neighbour.look()) {
                case Fine() -> {
                    return Optional.empty();
                }
                case Wrong(var sentence) -> {
                    return Optional.of(sentence);
                }
                case Away(var sentence) -> {
                    if (Instant.now().isAfter(end)) {
                        return Optional.of(sentence);
                    }
                    if (!told) {
                        say("WARN", sentence + " Waiting for it.");
                        told = true;
                    }
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Said before there is a log, in the form that the log will have. */
    private void say(String level, String sentence) {
        System.err.println(Boolean.parseBoolean(environment.get("ACCORD_LOG_JSON")) ? json(level, sentence) : sentence);
    }

    private static String json(String level, String sentence) {
        var line = new LinkedHashMap<String, String>();
        line.put("timestamp", Instant.now().toString());
        line.put("level", level);
        line.put("loggerName", Start.class.getName());
        line.put("message", sentence);
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
