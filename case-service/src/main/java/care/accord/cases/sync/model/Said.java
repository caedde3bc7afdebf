package care.accord.cases.sync.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a system says of each field: a value, a code that is none of ours, or something that cannot be. Of a field that is left
 * out it says nothing.
 */
public final class Said {

    private static final Pattern CODE = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();

    /** Free text; blanks are nothing. */
    public Said text(String field, @Nullable String sent, int longest) {
        return read(
                field,
                sent,
                "Send at most %d characters".formatted(longest),
                text -> Optional.of(text).filter(it -> it.length() <= longest));
    }

    public Said date(String field, @Nullable String sent) {
        return read(field, sent, "Send a date that exists, as 1980-04-03", Said::dateOf);
    }

    /** One of the codes of a list, by its name; any other is kept as received. */
    public <E extends Enum<E>> Said code(String field, @Nullable String sent, Class<E> list) {
        var known = Stream.of(list.getEnumConstants())
                .filter(code -> code.name().equals(sent))
                .findFirst();
        if (sent == null || sent.isBlank()) {
            return this;
        }
        if (known.isPresent()) {
            values.put(field, known.get());
        } else if (CODE.matcher(sent).matches()) {
            codes.put(field, sent);
        } else {
            faults.put(field, "Send a code of at most 100 characters that can be shown");
        }
        return this;
    }

    public Said yesOrNo(String field, @Nullable Boolean sent) {
        if (sent != null) {
            values.put(field, sent);
        }
        return this;
    }

    /** Several texts; none is nothing. */
    public Said texts(String field, @Nullable List<String> sent, int most, int longest) {
        var texts = sent == null
                ? List.<String>of()
                : sent.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (texts.size() > most || texts.stream().anyMatch(text -> text.length() > longest)) {
            faults.put(field, "Send at most %d, of at most %d characters each".formatted(most, longest));
        } else if (!texts.isEmpty()) {
            values.put(field, texts);
        }
        return this;
    }

    /** Anything else that a text can be read as. */
    public Said read(
            String field, @Nullable String sent, String remedy, Function<String, ? extends Optional<?>> reading) {
        if (sent != null && !sent.isBlank()) {
            reading.apply(sent.strip())
                    .ifPresentOrElse(value -> values.put(field, value), () -> faults.put(field, remedy));
        }
        return this;
    }

    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The codes that are none of ours, as received, by field. */
    public Map<String, String> codes() {
        return Collections.unmodifiableMap(codes);
    }

    /** What cannot be, with what to send instead, by field. */
    public Map<String, String> faults() {
        return Collections.unmodifiableMap(faults);
    }

    private static Optional<LocalDate> dateOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1000 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
