package care.accord.kit.refusal;

import care.accord.kit.request.Versions;
import care.accord.web.form.Form;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form asked for, tried: a refusal goes back to the form as it was typed. */
public final class Attempt {

    private Attempt() {}

    /**
     * Does the work. What the user can put right on the page is noted in the form, beside the field that the refusal names or
     * else beside {@code field}; what they cannot (there is no such record, or not for them) is thrown on.
     *
     * @return the status with which to show the page again; empty when it is done
     */
    public static OptionalInt of(Form form, String field, Runnable work) {
        try {
            work.run();
            return OptionalInt.empty();
        } catch (RefusedException e) {
            return switch (e.refusal().kind()) {
                case MISSING, FORBIDDEN, UNFIT, VERSION_NEEDED, TOO_MUCH -> throw e;
                case CONFLICT, RULE, STALE -> {
                    note(form, field, e);
                    yield OptionalInt.of(RefusedMapper.statusOf(e.refusal().kind()));
                }
            };
        }
    }

    private static void note(Form form, String field, RefusedException e) {
        var sentence = e.refusal().sentence() + changesIn(e);
        if (e.fields().isEmpty()) {
            form.refuse(field, sentence);
        }
        e.fields().forEach(named -> form.refuse(named.pointer().substring(1), sentence));
    }

    private static String changesIn(RefusedException e) {
        if (!(e.extensions().get("changes") instanceof Collection<?> changes) || changes.isEmpty()) {
            return "";
        }
        var since = changes.stream()
                .filter(Versions.Change.class::isInstance)
                .map(Versions.Change.class::cast)
                .toList();
        return " Changed by %s: %s."
                .formatted(
                        joined(since.stream().map(Versions.Change::changedBy)),
                        joined(since.stream()
                                .flatMap(change -> change.fields().stream())
                                .map(Attempt::inWords)));
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }

    /** displayName: display name. */
    private static String inWords(String field) {
        return field.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
