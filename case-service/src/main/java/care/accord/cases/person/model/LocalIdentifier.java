package care.accord.cases.person.model;

import jakarta.persistence.Embeddable;

/**
 * What another system calls a person.
 *
 * @param source the system, such as {@code LAS} or {@code CARENOTES}
 */
@Embeddable
public record LocalIdentifier(String source, String value) {

    /** The shape of a source, for schemas and forms. */
    public static final String SOURCE_PATTERN = "[A-Z][A-Z0-9_-]{1,19}";
}
