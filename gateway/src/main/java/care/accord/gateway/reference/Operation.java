package care.accord.gateway.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method of one path, to be read.
 *
 * @param callers in words
 * @param body null where none is sent
 * @param schemas all that parameters, body and replies lead to, in alphabetical order
 */
record Operation(
        String id,
        String method,
        String path,
        String summary,
        @Nullable String description,
        String callers,
        List<Field> parameters,
        @Nullable Kind body,
        List<Reply> replies,
        List<Schema> schemas) {

    /** What comes back: the status, in which case, and with what. */
    record Reply(String status, String meaning, @Nullable Kind body) {}
}
