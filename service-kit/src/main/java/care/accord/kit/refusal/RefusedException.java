package care.accord.kit.refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Refusal} to the edge. Rolls the transaction back; a bug or an outage is any other exception. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Field> fields;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    /** A field of the request that the refusal speaks of: a JSON pointer and what to do about it. */
    public record Field(String pointer, String detail) {}

    public RefusedException(Refusal refusal) {
        this(refusal, List.of());
    }

    public RefusedException(Refusal refusal, List<Field> fields) {
        super(refusal.name());
        this.refusal = refusal;
        this.fields = List.copyOf(fields);
    }

    /** The refusal of what one field says. */
    public static RefusedException of(Refusal refusal, String pointer) {
        return new RefusedException(refusal, List.of(new Field(pointer, refusal.sentence())));
    }

    /** Adds a member to the problem, for what a program needs to go on (RFC 9457 extension member). */
    public RefusedException with(String name, @Nullable Object value) {
        if (value != null) {
            extensions.put(name, value);
        }
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Field> fields() {
        return fields;
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }
}
