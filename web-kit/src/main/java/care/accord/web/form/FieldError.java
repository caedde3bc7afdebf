package care.accord.web.form;

import java.util.EnumSet;
import java.util.Set;

/**
 * One error as the page shows it.
 *
 * @param target the id of the element that the link in the summary leads to
 */
public record FieldError(String field, String message, String target, Set<String> parts) {

    static FieldError in(String field, String message, String target) {
        return new FieldError(field, message, target, Set.of());
    }

    static FieldError inDate(String field, String message, Set<Part> parts) {
        var inOrder = EnumSet.copyOf(parts);
        return new FieldError(
                field,
                message,
                inOrder.iterator().next().of(field),
                Set.copyOf(inOrder.stream().map(Part::text).toList()));
    }

    boolean concerns(String part) {
        return parts.isEmpty() || parts.contains(part);
    }
}
