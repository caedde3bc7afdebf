package care.accord.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a legal body: an ODS code, or the three digits of a local authority. Three to eight capital letters and
 * digits; whether such a body exists is for the reference table of partnership-service to say, not for this type.
 */
public record BodyCode(@JsonValue String value) implements Comparable<BodyCode> {

    /** The shape that every code has, for schemas and forms. */
    public static final String PATTERN = "[A-Z0-9]{3,8}";

    @JsonCreator
    public BodyCode {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("A body code is 3 to 8 capital letters or digits");
        }
    }

    @Override
    public int compareTo(BodyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
