package care.accord.kit.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.stream.Collectors;

/**
 * The feed as lines of JSON. A service extends it with its own path and roles: {@code /api/cases/changes}.
 *
 * <p>A page is read whole before its first byte leaves: who reads it slowly holds a buffer, and no transaction.
 */
public abstract class ChangesResource {

    /** One JSON value a line. */
    public static final String LINES = "application/x-ndjson";

    /** For the description of the API, where every service's feed reads the same. */
    protected static final String SUMMARY = "What happened, from a cursor on";

    protected static final String DESCRIPTION =
            "Each line is a CloudEvent with its cursor. The Link with rel next leads on, also from"
                    + " an answer without lines; with wait it comes as soon as there is something. Every entry comes once per cursor, those"
                    + " about one subject in order. Keep a cursor when its line is done with. Whom you may see only from today on"
                    + " has former entries: read them with subject.";

    private final Changes changes;
    private final ObjectWriter json;
    private final Readership readership;
    private final String path;

    /** @param path of the subclass */
    protected ChangesResource(Changes changes, ObjectMapper json, Readership readership, String path) {
        this.changes = changes;
        this.json = json.writer();
        this.readership = readership;
        this.path = path;
    }

    protected Uni<Response> answer(ChangesAsked asked) {
        return changes.read(readership, asked)
                .map(answer -> Response.ok(lines(answer), LINES)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(asked, answer)))
                        .build());
    }

    private String lines(Changes.Answer answer) {
        return answer.changes().stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Change change) {
        try {
            return json.writeValueAsString(change) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same question, from the next cursor on. */
    private String next(ChangesAsked asked, Changes.Answer answer) {
        var address = UriBuilder.fromPath(path).queryParam("after", answer.next());
        asked.subjectId().ifPresent(subject -> address.queryParam("subject", subject));
        if (asked.limit() != null) {
            address.queryParam("limit", asked.linesAtMost());
        }
        if (asked.waitSeconds() != null) {
            address.queryParam("wait", asked.waitFor().toSeconds());
        }
        return address.build().toString();
    }
}
