package care.accord.web.form;

import care.accord.contracts.NhsNumber;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page's form: every value exactly as it was typed, and the errors found so far.
 *
 * <p>The questions ({@link #text}, {@link #date}, {@link #choice}, …) read one field each and note what is wrong with it; the page
 * shows the errors in the order in which the questions were asked, so ask them in the order of the page. Ask all before looking
 * at {@link #failed()}: a person should see every error at once.
 */
public final class Form {

    /** The hidden field that makes a second press of the button harmless: it becomes the Idempotency-Key. */
    public static final String KEY = "_key";

    /** The hidden field with the version of the record that the person saw: it becomes If-Match. */
    public static final String VERSION = "_version";

    private static final String NOT_OFFERED = "Select one of the answers on this page";

    private final MultivaluedMap<String, String> values;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    private Form(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** An empty form with a key of its own. */
    public static Form blank() {
        return new Form(new MultivaluedHashMap<>()).with(KEY, UUID.randomUUID());
    }

    /** What a browser posted. The character U+0000, which no keyboard types and no database keeps, is left out. */
    public static Form of(MultivaluedMap<String, String> posted) {
        var copy = new MultivaluedHashMap<String, String>();
        posted.forEach((field, typed) -> copy.put(
                storable(field),
                new ArrayList<>(typed.stream().map(Form::storable).toList())));
        return new Form(copy);
    }

    private static String storable(String text) {
        return text.replace("\0", "");
    }

    /** Fills a field before the page is shown: a date fills its three boxes, a collection ticks its boxes, null clears. */
    public Form with(String field, @Nullable Object value) {
        switch (value) {
            case null -> values.remove(field);
            case LocalDate date -> {
                values.putSingle(Part.DAY.of(field), Integer.toString(date.getDayOfMonth()));
                values.putSingle(Part.MONTH.of(field), Integer.toString(date.getMonthValue()));
                values.putSingle(Part.YEAR.of(field), Integer.toString(date.getYear()));
            }
            case Collection<?> several ->
                values.put(
                        field, new ArrayList<>(several.stream().map(Form::raw).toList()));
            default -> values.putSingle(field, raw(value));
        }
        return this;
    }

    /** Names the version of the record that the person is about to change. */
    public Form atVersion(long version) {
        return with(VERSION, version);
    }

    private static String raw(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    // Asking

    /** Text without the blanks around it. */
    public Answer<String> text(String field, String what, int mostCharacters) {
        var typed = value(field).replace("\r\n", "\n").strip();
        if (typed.length() > mostCharacters) {
            refuse(field, "%s must be %,d characters or fewer".formatted(what, mostCharacters));
        }
        return new Answer<>(this, field, typed.isEmpty() ? null : typed);
    }

    /** Three boxes ({@code field-day}, {@code field-month}, {@code field-year}), or one box with a whole date in it. */
    public Answer<LocalDate> date(String field, String what) {
        var inOneBox = !value(field).isBlank();
        var reading = inOneBox ? DateReading.ofText(value(field)) : boxes(field);
        return switch (reading) {
            case DateReading.Nothing() -> new Answer<>(this, field, null);
            case DateReading.Read(LocalDate date) -> new Answer<>(this, field, date);
            case DateReading.Unreadable(String why, Set<Part> parts) -> {
                var message = what + " " + why;
                errors.putIfAbsent(
                        field,
                        inOneBox ? FieldError.in(field, message, field) : FieldError.inDate(field, message, parts));
                yield new Answer<>(this, field, null);
            }
        };
    }

    private DateReading boxes(String field) {
        return DateReading.ofBoxes(value(Part.DAY.of(field)), value(Part.MONTH.of(field)), value(Part.YEAR.of(field)));
    }

    /** One of an enum's constants, by name. */
    public <E extends Enum<E>> Answer<E> choice(String field, Class<E> type) {
        var typed = value(field);
        if (typed.isEmpty()) {
            return new Answer<>(this, field, null);
        }
        return new Answer<>(this, field, constant(field, type, typed));
    }

    /** Any number of an enum's constants; nothing ticked is the empty set, which counts as no answer. */
    public <E extends Enum<E>> Answer<Set<E>> choices(String field, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        for (var typed : values(field)) {
            var constant = constant(field, type, typed);
            if (constant != null) {
                chosen.add(constant);
            }
        }
        return new Answer<>(this, field, chosen.isEmpty() ? null : chosen);
    }

    /** One of the options that the page offered, where these are not an enum. */
    public Answer<String> oneOf(String field, Collection<Option> options) {
        var typed = value(field);
        if (!typed.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(typed))) {
            refuse(field, NOT_OFFERED);
        }
        return new Answer<>(this, field, typed.isEmpty() ? null : typed);
    }

    /** An id that the page offered. */
    public Answer<UUID> id(String field) {
        var typed = value(field);
        if (typed.isEmpty()) {
            return new Answer<>(this, field, null);
        }
        try {
            return new Answer<>(this, field, UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            refuse(field, NOT_OFFERED);
            return new Answer<>(this, field, null);
        }
    }

    /** A yes or no question with the values {@code yes} and {@code no}. */
    public Answer<Boolean> yesOrNo(String field) {
        return switch (value(field)) {
            case "yes" -> new Answer<>(this, field, true);
            case "no" -> new Answer<>(this, field, false);
            case "" -> new Answer<>(this, field, null);
            default -> {
                refuse(field, "Select yes or no");
                yield new Answer<>(this, field, null);
            }
        };
    }

    /** A box of its own, ticked or not. */
    public boolean ticked(String field) {
        return !values(field).isEmpty();
    }

    /** A number such as "1,250" or "12.5"; a pound sign before it is ignored. */
    public Answer<BigDecimal> number(String field, String what) {
        var typed = value(field).replaceAll("[£,\\s]", "");
        if (typed.isEmpty()) {
            return new Answer<>(this, field, null);
        }
        if (!typed.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            refuse(field, what + " must be a number, like 12 or 12.5");
            return new Answer<>(this, field, null);
        }
        return new Answer<>(this, field, new BigDecimal(typed));
    }

    /** A whole number from 1 up, such as "36" or "1,200". */
    public Answer<Integer> count(String field, String what, int most) {
        var typed = value(field).replaceAll("[,\\s]", "");
        if (typed.isEmpty()) {
            return new Answer<>(this, field, null);
        }
        if (!typed.matches("0*[1-9]\\d{0,8}") || Integer.parseInt(typed) > most) {
            refuse(field, "%s must be a whole number from 1 to %,d".formatted(what, most));
            return new Answer<>(this, field, null);
        }
        return new Answer<>(this, field, Integer.valueOf(typed));
    }

    /** An NHS number, however its digits were spaced. */
    public Answer<NhsNumber> nhsNumber(String field) {
        var typed = value(field).replaceAll("[\\s-]", "");
        var number = NhsNumber.parse(typed);
        if (!typed.isEmpty() && number.isEmpty()) {
            refuse(
                    field,
                    typed.matches("\\d{10}")
                            ? "Check the NHS number: one of its digits is wrong"
                            : "NHS number must be 10 digits, like 999 123 4567");
        }
        return new Answer<>(this, field, number.orElse(null));
    }

    private <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        refuse(field, NOT_OFFERED);
        return null;
    }

    /** Notes what is wrong with a field; the first error of a field stays. */
    public Form refuse(String field, String message) {
        var boxed = values.containsKey(Part.DAY.of(field));
        errors.putIfAbsent(field, FieldError.in(field, message, boxed ? Part.DAY.of(field) : field));
        return this;
    }

    // Showing

    public boolean failed() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors.values());
    }

    /** For the page's title: {@code {form.titlePrefix}Who is it about?}. */
    public String titlePrefix() {
        return failed() ? "Error: " : "";
    }

    /** The first value as typed; empty when there is none. */
    public String value(String field) {
        var first = values.getFirst(field);
        return first == null ? "" : first;
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(typed -> !typed.isEmpty())
                .toList();
    }

    public boolean chose(String field, String value) {
        return values(field).contains(value);
    }

    public @Nullable String error(String field) {
        var error = errors.get(field);
        return error == null ? null : error.message();
    }

    /** Whether this box of a date is one that the error is about. */
    public boolean wrong(String field, String part) {
        var error = errors.get(field);
        return error != null && error.concerns(part);
    }

    /** What stands in one box of a date. */
    public String dateBox(String field, String part) {
        return value(field + "-" + part);
    }

    /** The id of one of the options of a field: the first has the field's own name, so that the error summary leads to it. */
    public String optionId(String field, int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }

    /** The attribute, with a blank before it, that ties a field to its hint and its error; empty when it has neither. */
    public String describedBy(String field, @Nullable Object hint) {
        var ids = new ArrayList<String>();
        if (hint != null) {
            ids.add(field + "-hint");
        }
        if (errors.containsKey(field)) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? "" : " aria-describedby=\"" + String.join(" ", ids) + "\"";
    }

    /** Everything that was typed, for a draft or to be sent again. */
    public Map<String, List<String>> everything() {
        return Map.copyOf(values);
    }

    /** The key that belongs to this showing of the form; empty when the browser sent none. */
    public String key() {
        return value(KEY);
    }

    /** The version that the person saw; null when the form carries none or one that is no number. */
    public @Nullable Long version() {
        var typed = value(VERSION);
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}
