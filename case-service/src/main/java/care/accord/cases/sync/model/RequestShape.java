package care.accord.cases.sync.model;

import care.accord.cases.request.model.Asked;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a person and which team receives it, field by field.
 *
 * @param said a code of it that is not known stands in for the field: the request then waits
 * @param today for what lies in the future
 */
public record RequestShape(Said said, LocalDate today) implements Shape {

    /** The team that receives the request; once it is recorded, the case's team is changed here. */
    public static final String TEAM = "teamId";

    private static final Map<String, String> NEEDED = Map.of(
            "receivedOn",
            "Send the date of the request",
            "routeOfAccess",
            "Send the route of access",
            "askedBy",
            "Send who asked",
            "presentingIssue",
            "Send what is asked, and why",
            "consent",
            "Send whether the person agrees",
            TEAM,
            "Send the id of a team of the partnership, which is to receive the request");

    private static final List<String> FIELDS = List.of(
            "receivedOn",
            "routeOfAccess",
            "askedBy",
            "presentingIssue",
            "adviceGiven",
            "consent",
            "consentNote",
            "urgentReason",
            "urgentFrom",
            TEAM);

    /** Whether the fields make a request: every field that it cannot do without is there. */
    public static boolean isWhole(Map<String, @Nullable Object> fields) {
        return NEEDED.keySet().stream().allMatch(field -> fields.get(field) != null);
    }

    @Override
    public Map<String, @Nullable Object> blank() {
        var blank = new LinkedHashMap<String, @Nullable Object>();
        FIELDS.forEach(field -> blank.put(field, null));
        return blank;
    }

    @Override
    public boolean isEmpty(Map<String, @Nullable Object> fields, String field) {
        return fields.get(field) == null;
    }

    @Override
    public @Nullable Object emptied(Map<String, @Nullable Object> fields, String field) {
        return null;
    }

    @Override
    public Map<String, @Nullable Object> settled(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> wanted, Said sent) {
        return wanted;
    }

    @Override
    public Map<String, String> faults(Map<String, @Nullable Object> fields) {
        var faults = new LinkedHashMap<String, String>();
        if (isWhole(fields)) {
            Asked.of(fields).faults(today).forEach(fault -> faults.put(fault.field(), fault.remedy()));
        } else {
            FIELDS.stream()
                    .filter(field -> NEEDED.containsKey(field)
                            && fields.get(field) == null
                            && !said.codes().containsKey(field))
                    .forEach(field -> faults.put(field, Objects.requireNonNull(NEEDED.get(field))));
        }
        return faults;
    }
}
