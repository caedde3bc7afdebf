package care.accord.kit.testing.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form as a browser, or something worse, would post it. */
record TypedForm(List<Field> fields) {

    /**
     * @param encoded the value as it is posted
     * @param text the value as it was typed into a field that shows it, else empty
     */
    record Field(String name, String encoded, String text) {

        /** Half a character cannot be encoded: a question mark is sent for it. */
        static Field typed(String name, String text) {
            var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            return new Field(name, encode(whole), whole);
        }

        static Field chosen(String name, String value) {
            return new Field(name, encode(value), "");
        }

        static Field raw(String name, String encoded) {
            return new Field(name, encoded, "");
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    String encoded() {
        return fields.stream()
                .map(field -> Field.encode(field.name()) + "=" + field.encoded())
                .collect(Collectors.joining("&"));
    }

    /** What was typed, by field; a field that is sent twice shows its first value only. */
    Map<String, String> texts() {
        return fields.stream()
                .filter(field -> !field.text().isBlank())
                .filter(field -> fields.stream()
                                .filter(other -> other.name().equals(field.name()))
                                .count()
                        == 1)
                .collect(Collectors.toMap(Field::name, Field::text));
    }
}
