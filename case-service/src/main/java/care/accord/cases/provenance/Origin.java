package care.accord.cases.provenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a field came from.
 *
 * @param asOf when it was so in the source
 * @param received a code that is none of ours, as the source sent it; null where the field holds what was sent
 * @param taken a worker has changed the field since: it is theirs, and no longer the source's
 */
public record Origin(
        String field, String source, Instant asOf, @Nullable String received, boolean taken) {

    /** Whether that source may still change the field. */
    public boolean isOf(String system) {
        return !taken && source.equals(system);
    }
}
