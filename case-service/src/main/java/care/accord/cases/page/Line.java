package care.accord.cases.page;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list that leads somewhere.
 *
 * @param status a word or two; null for none
 * @param note what else is worth knowing, such as when; null for nothing
 */
public record Line(
        String text,
        String href,
        @Nullable String status,
        @Nullable String note) {}
