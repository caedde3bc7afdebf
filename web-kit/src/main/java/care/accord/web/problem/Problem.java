package care.accord.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failed request as RFC 9457 problem details.
 *
 * <p>{@code type} is stable for ever; {@code detail} says what to do next and never repeats personal data; {@code citation} names
 * the provision that a statutory refusal rests on. {@code extensions} appear as members of their own, such as {@code changes}
 * beside a 412.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String citation,
        List<FieldProblem> errors,
        @Nullable String traceId,
        @JsonAnyGetter Map<String, Object> extensions) {

    private static final String TYPES = "https://accord.care/problems/";

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    /** @param code the last part of {@link #type}, in kebab-case, such as {@code already-decided} */
    public static Problem of(int status, String code, String title) {
        return new Problem(URI.create(TYPES + code), title, status, null, null, List.of(), null, Map.of());
    }

    /**
     * The one answer for "there is no such thing" and "not for you": it carries nothing that differs between two requests, so
     * that a hidden person cannot be told from one who does not exist.
     */
    public static Problem notFound() {
        return of(404, "not-found", "Page not found")
                .withDetail("Check the address. If someone gave it to you, ask them whether you should have access.");
    }

    public Problem withDetail(@Nullable String text) {
        return new Problem(type, title, status, text, citation, errors, traceId, extensions);
    }

    public Problem withCitation(@Nullable String provision) {
        return new Problem(type, title, status, detail, provision, errors, traceId, extensions);
    }

    public Problem withErrors(List<FieldProblem> fields) {
        return new Problem(type, title, status, detail, citation, fields, traceId, extensions);
    }

    public Problem withTraceId(@Nullable String id) {
        return new Problem(type, title, status, detail, citation, errors, id, extensions);
    }

    /** Adds a member beside the standard ones. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, citation, errors, traceId, more);
    }

    /**
     * What is wrong with one field.
     *
     * @param pointer RFC 6901 JSON pointer into the request body
     * @param detail what to do about it; never the value that was sent
     */
    public record FieldProblem(String pointer, String detail) {}
}
