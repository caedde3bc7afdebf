package care.accord.kit.testing.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Sends every endpoint of a service what nobody should send: whatever comes, it is done or it is refused in words that say what
 * to do, and what is refused has changed no row. A service extends this as one of its feature tests, with a test for each of the
 * {@link #senders()} that calls {@link #sendEverythingAs}.
 */
public abstract class BadInput {

    /** Another seed makes other requests: {@code -Daccord.seed=7}. */
    private static final long SEED = Long.getLong("accord.seed", 1);

    /** The roles that try the endpoints; each endpoint is tried as the first that may call it. */
    protected abstract List<String> senders();

    /**
     * Values for the variables of an address, and for fields that only a real record has, by their names; {@code If-Match}
     * where the version is not that of the record above. It is asked again after a request was done, as that may have used the
     * record up.
     *
     * @param endpoint such as {@code POST /cases/people/{id}/requests}
     */
    protected abstract Map<String, String> records(String endpoint);

    /** The page that shows an endpoint's form, where this is not the page at the same address or one above it; else empty. */
    protected String pageWith(String endpoint, Map<String, String> records) {
        return "";
    }

    /** By what pages may be asked. */
    protected List<String> queries() {
        return List.of("q", "page", "unknown");
    }

    @Test
    void every_endpoint_is_tried() {
        assertThat(Endpoint.committed())
                .allSatisfy(endpoint -> assertThat(endpoint.roles()).containsAnyElementsOf(senders()));
    }

    /** To be called by whoever has that role. */
    protected final void sendEverythingAs(String role) {
        var faults = new ArrayList<String>();
        try (var rows = new Rows();
                var service = new Service()) {
            var description = Description.ofTheService();
            JqwikSession.run(() -> Endpoint.committed().stream()
                    .filter(endpoint -> isTriedBy(role, endpoint))
                    .map(endpoint -> new Trial(endpoint, this, service, description, rows, SEED))
                    .forEach(trial -> faults.addAll(trial.faults())));
        }
        assertThat(faults).as("sent with -Daccord.seed=" + SEED).isEmpty();
    }

    private boolean isTriedBy(String role, Endpoint endpoint) {
        return senders().stream()
                .filter(endpoint.roles()::contains)
                .findFirst()
                .filter(role::equals)
                .isPresent();
    }
}
