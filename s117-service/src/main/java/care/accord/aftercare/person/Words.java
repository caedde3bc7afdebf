package care.accord.aftercare.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names as they are compared: lower case, without accents and apostrophes. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Stream.of(BETWEEN.split(plain.toLowerCase(Locale.UK)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A blank before each word, so that the start of a word can be looked for. */
    static String line(Stream<String> names) {
        return names.flatMap(name -> of(name).stream())
                .map(word -> " " + word)
                .distinct()
                .reduce("", String::concat);
    }
}
