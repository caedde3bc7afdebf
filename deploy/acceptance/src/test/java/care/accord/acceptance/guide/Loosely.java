package care.accord.acceptance.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares as the guide says it does: what is shown must be there, more may be, and {@code …} stands for any text. */
final class Loosely {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Loosely() {}

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is no JSON: " + json, e);
        }
    }

    static boolean same(String shown, String got) {
        var pattern = Arrays.stream(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(got).matches();
    }

    /** An object has the members shown; a list, an element like each one shown. */
    static boolean has(JsonNode got, JsonNode shown) {
        if (shown.isObject()) {
            return shown.properties().stream().allMatch(member -> has(got.path(member.getKey()), member.getValue()));
        }
        if (shown.isArray()) {
            return shown.valueStream().allMatch(element -> got.valueStream().anyMatch(any -> has(any, element)));
        }
        return shown.isTextual() && got.isTextual() ? same(shown.asText(), got.asText()) : shown.equals(got);
    }
}
