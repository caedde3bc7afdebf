package care.accord.kit.changes;

import care.accord.kit.refusal.RefusedException;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a reader asks of the feed, as it was typed. */
public record ChangesAsked(
        @QueryParam("after")
        @Parameter(
                description =
                        "The cursor from the Link of the last answer, or now. Without it the feed begins with the first entry.")
        @Nullable
        String after,

        @QueryParam("subject")
        @Parameter(
                description = "Only the entries about this one: a replay, with cursors of its own.",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String subject,

        @QueryParam("limit")
        @Parameter(
                description = "How many lines at most.",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                minimum = "1",
                                maximum = "" + MOST,
                                defaultValue = "" + USUAL))
        @Nullable
        String limit,

        @QueryParam("wait")
        @Parameter(
                description = "How many seconds to wait where there is nothing yet.",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                minimum = "0",
                                maximum = "" + LONGEST_WAIT,
                                defaultValue = "0"))
        @Nullable
        String waitSeconds) {

    static final int MOST = 1000;
    static final int USUAL = 100;
    static final int LONGEST_WAIT = 30;

    private static final String NOW = "now";

    /** Empty for the beginning, and for {@link #fromNowOn()}. */
    Optional<String> cursor() {
        return given(after).filter(text -> !text.equals(NOW));
    }

    boolean fromNowOn() {
        return NOW.equals(after);
    }

    /**
     * @throws RefusedException {@link ChangesRefusal#SUBJECT_UNFIT}
     */
    Optional<UUID> subjectId() {
        return given(subject).map(text -> {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw RefusedException.of(ChangesRefusal.SUBJECT_UNFIT, "/subject");
            }
        });
    }

    /**
     * @throws RefusedException {@link ChangesRefusal#LIMIT_UNFIT}
     */
    int linesAtMost() {
        return number(limit, USUAL, 1, MOST, ChangesRefusal.LIMIT_UNFIT, "/limit");
    }

    /**
     * @throws RefusedException {@link ChangesRefusal#WAIT_UNFIT}
     */
    Duration waitFor() {
        return Duration.ofSeconds(number(waitSeconds, 0, 0, LONGEST_WAIT, ChangesRefusal.WAIT_UNFIT, "/wait"));
    }

    private static int number(
            @Nullable String typed, int usual, int least, int most, ChangesRefusal refusal, String pointer) {
        return given(typed)
                .map(text -> {
                    var number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
                    if (number < least || number > most) {
                        throw RefusedException.of(refusal, pointer);
                    }
                    return number;
                })
                .orElse(usual);
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isEmpty());
    }
}
