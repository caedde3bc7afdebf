package care.accord.cases.person.model;

import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * What another system calls a person.
 *
 * @param source the system, such as {@code LAS} or {@code CARENOTES}
 */
@Embeddable
public record LocalIdentifier(String source, String value) {

    /** The shape of a source, for schemas and forms. */
    public static final String SOURCE_PATTERN = "[A-Z][A-Z0-9_-]{1,19}";

    private static final int LONGEST_ACRONYM = 4;

    /** What people call a system: an acronym as it is, anything longer as a name. */
    public static String nameOf(String source) {
        return source.length() <= LONGEST_ACRONYM
                ? source
                : source.charAt(0) + source.substring(1).toLowerCase(Locale.ROOT);
    }
}
