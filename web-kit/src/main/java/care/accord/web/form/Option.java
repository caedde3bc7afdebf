package care.accord.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One answer to choose from. */
public record Option(String value, String text, @Nullable String hint) {

    public static final List<Option> YES_OR_NO = List.of(of("yes", "Yes"), of("no", "No"));

    public static Option of(String value, String text) {
        return new Option(value, text, null);
    }

    /** The constants of an enum in their order; the value posted is the constant's name. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, Function<E, String> text) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant.name(), text.apply(constant)))
                .toList();
    }
}
