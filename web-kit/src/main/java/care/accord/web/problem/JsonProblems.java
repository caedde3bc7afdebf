package care.accord.web.problem;

import care.accord.web.problem.Problem.FieldProblem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was wrong with a JSON body: where and what to send instead, never the value that was sent. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                at(unknown, "unknown-field", "Unknown field", "Remove this field: it is not known here.");
            case InvalidFormatException format ->
                at(format, "invalid-value", "Invalid value", expected(format.getTargetType()));
            case MismatchedInputException mismatch ->
                at(mismatch, "invalid-value", "Invalid value", expected(mismatch.getTargetType()));
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamReadException unreadable -> malformed(unreadable);
            case JsonMappingException mapping ->
                at(mapping, "invalid-value", "Invalid value", "Send a value that this field allows.");
            default -> malformed(e);
        };
    }

    private static Problem malformed(JacksonException e) {
        var where = e.getLocation();
        var place = where == null ? "" : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
        return Problem.of(400, "malformed-json", "Malformed JSON")
                .withDetail("The body stops being JSON%s. Correct it and send it again.".formatted(place));
    }

    private static Problem at(JsonMappingException e, String code, String title, String remedy) {
        var pointer = pointer(e);
        return Problem.of(400, code, title)
                .withDetail("Correct the field at %s and send the request again."
                        .formatted(pointer.isEmpty() ? "the top of the body" : pointer))
                .withErrors(List.of(new FieldProblem(pointer, remedy)));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "Send a value of the documented type.";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "Send one of: ", "."));
        }
        if (type == LocalDate.class) {
            return "Send a date as YYYY-MM-DD.";
        }
        if (type == Instant.class) {
            return "Send a moment as YYYY-MM-DDThh:mm:ssZ.";
        }
        if (type == UUID.class) {
            return "Send a UUID.";
        }
        if (type == String.class) {
            return "Send text in quotes.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Send true or false, without quotes.";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "Send a number without quotes.";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "Send a list.";
        }
        return type.isRecord() ? "Send an object." : "Send a value of the documented type.";
    }

    private static String pointer(JsonMappingException e) {
        var pointer = JsonPointer.empty();
        for (var step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }
}
