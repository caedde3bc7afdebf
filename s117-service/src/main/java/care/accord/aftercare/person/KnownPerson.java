package care.accord.aftercare.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's public identity as case-service last told it.
 *
 * @param bornOn as much as is known, in ISO 8601
 * @param nhsNumber ten digits
 * @param heardAt how old this copy is
 */
public record KnownPerson(
        UUID id,
        String name,
        @Nullable String preferredName,
        @Nullable String bornOn,
        @Nullable LocalDate diedOn,
        @Nullable String nhsNumber,
        Instant heardAt) {

    private static final int WHOLE_DATE = 10;

    /** Null unless the whole date is known. */
    public @Nullable LocalDate birthday() {
        return bornOn == null || bornOn.length() < WHOLE_DATE ? null : LocalDate.parse(bornOn);
    }
}
