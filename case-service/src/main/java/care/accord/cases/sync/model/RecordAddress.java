package care.accord.cases.sync.model;

import care.accord.kit.refusal.RefusedException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a system keeps a record, by its own ids.
 *
 * @param source the system
 * @param request null for the person
 */
public record RecordAddress(
        String source, String person, @Nullable String request) {

    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,39}");

    /**
     * @throws RefusedException {@link SyncRefusal#EXTERNAL_ID_UNFIT}
     */
    public RecordAddress {
        if (!EXTERNAL_ID.matcher(person).matches()
                || request != null && !EXTERNAL_ID.matcher(request).matches()) {
            throw new RefusedException(SyncRefusal.EXTERNAL_ID_UNFIT);
        }
    }

    public static RecordAddress ofPerson(String source, String person) {
        return new RecordAddress(source, person, null);
    }

    /** The person whom a request is about. */
    public RecordAddress itsPerson() {
        return ofPerson(source, person);
    }

    /** {@code people/123}, or {@code people/123/requests/9}. */
    public String path() {
        return "people/" + person + (request == null ? "" : "/requests/" + request);
    }
}
