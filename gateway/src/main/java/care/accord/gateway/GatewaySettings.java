package care.accord.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** The gateway's own settings; durations and sizes carry their unit. */
@ConfigMapping(prefix = "accord.gateway")
public interface GatewaySettings {

    /** The address that browsers and systems use. A request for any other host is refused. */
    URI publicUrl();

    /** The realm where people sign in; the only other place that a form of ours may lead to. */
    URI oidcUrl();

    /** By which Keycloak knows this gateway. */
    String oidcSecret();

    /** Encrypts the session cookies. */
    @Size(min = 32, max = 32, message = "must have 32 characters")
    String sessionKey();

    /** Encrypts the cookie of a sign-in under way. */
    @Size(min = 32, max = 32, message = "must have 32 characters")
    String stateKey();

    /** The longest request body that is passed on. */
    @WithDefault("10M")
    MemorySize longestBody();

    /** The longest form that is kept until its answer starts, so that it can be given back. */
    @WithDefault("64K")
    MemorySize longestHeldForm();

    /** How many requests a second one client may send for long. */
    @WithDefault("200")
    int requestsPerSecond();

    /** How many requests one client may send at once after a pause. */
    @WithDefault("400")
    int requestsAtOnce();

    /** How many requests of one client are answered at the same time. */
    @WithDefault("32")
    int requestsUnderWay();

    /** The time for getting a connection to a service, waiting for a free one included; a busy gateway may need seconds itself. */
    @WithDefault("3s")
    Duration connectWithin();

    /** The time from the end of the request to the start of the answer, on top of what the request itself says that it waits. */
    @WithDefault("10s")
    Duration answerWithin();

    /** The longest that a request may say in {@code wait} that it waits for its answer. */
    @WithDefault("30s")
    Duration longestWait();

    /** How often each address of a service that has several is asked whether it is ready. */
    @WithDefault("1s")
    Duration readinessEvery();

    /** How long a connection to a service is kept without use: less than a service goes on for before it stops. */
    @WithDefault("3s")
    Duration connectionsKept();

    /** How many connections one address of a service gets. */
    @WithDefault("128")
    int connectionsPerAddress();

    /** How many failures in a row make an address rest. One refused connection is enough by itself. */
    @WithDefault("5")
    int failuresBeforeRest();

    /** How long an address rests before one request tries it again. */
    @WithDefault("2s")
    Duration rest();

    /** How long before its session ends a person is warned: two to five minutes. */
    @WithDefault("3m")
    Duration warnBeforeSessionEnds();

    /** How long the id of a session that ended at Keycloak is remembered: at least as long as a session can last. */
    @WithDefault("12h")
    Duration rememberEndedSessions();

    /** What only whoever runs this installation can say in its accessibility statement. */
    AccessibilityStatement accessibility();

    /** The deployer's part of the statement. What is not set, the page says is not set. */
    interface AccessibilityStatement {

        /** How to reach those who answer about accessibility: an address, a telephone number. */
        Optional<String> contact();

        /** Within how many working days they answer. */
        OptionalInt answerWithinDays();

        /** When the deployer made the statement their own. */
        Optional<LocalDate> preparedOn();

        /** When they last went through it. */
        Optional<LocalDate> reviewedOn();
    }
}
