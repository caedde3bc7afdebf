package care.accord.web.form;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a field holds once it is read: a value, nothing, or nothing usable (the form then has the error). */
public final class Answer<T> {

    private final Form form;
    private final String field;
    private final @Nullable T value;

    Answer(Form form, String field, @Nullable T value) {
        this.form = form;
        this.field = field;
        this.value = value;
    }

    /** @param message what to do, such as "Enter the date of birth" or "Select what it is about" */
    public Answer<T> required(String message) {
        if (value == null) {
            form.refuse(field, message);
        }
        return this;
    }

    /** A rule that holds for every value given; no answer passes. */
    public Answer<T> must(Predicate<? super T> rule, String message) {
        if (value != null && form.error(field) == null && !rule.test(value)) {
            form.refuse(field, message);
        }
        return this;
    }

    /**
     * The value of a required field, once the form has not {@linkplain Form#failed() failed}.
     *
     * @throws IllegalStateException when there is none: the page did not look at {@code failed()}
     */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("No answer in " + field);
        }
        return value;
    }

    public @Nullable T orNull() {
        return value;
    }

    public Optional<T> asOptional() {
        return Optional.ofNullable(value);
    }
}
