package care.accord.cases.request.model;

import care.accord.contracts.RouteOfAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and what was said.
 *
 * @param adviceGiven information and advice given at once (Care Act 2014 s4)
 * @param consentNote how agreement or capacity was found out
 * @param urgentReason why needs were met before any assessment (Care Act 2014 s19(3)); null when none were
 * @param urgentFrom since when they are met
 */
public record Asked(
        LocalDate receivedOn,
        RouteOfAccess routeOfAccess,
        AskedBy askedBy,
        String presentingIssue,
        @Nullable String adviceGiven,
        Consent consent,
        @Nullable String consentNote,
        @Nullable String urgentReason,
        @Nullable LocalDate urgentFrom) {

    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_NOTE = 2000;

    /** What is wrong with one field, by its name, and what to do about it. */
    public record Fault(String field, String remedy) {}

    /** Everything that cannot be so on that day. */
    public List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (receivedOn.isAfter(today)) {
            faults.add(new Fault("receivedOn", "Date of the request must be today or in the past"));
        }
        if (consent == Consent.LACKS_CAPACITY && consentNote == null) {
            faults.add(new Fault("consentNote", "Say how you know that the person lacks the capacity to agree"));
        }
        if (urgentReason != null && urgentFrom == null) {
            faults.add(new Fault("urgentFrom", "Enter the date from which urgent needs are met"));
        }
        if (urgentReason == null && urgentFrom != null) {
            faults.add(new Fault("urgentReason", "Say what was urgent"));
        }
        if (urgentFrom != null && urgentFrom.isAfter(today)) {
            faults.add(new Fault("urgentFrom", "Date from which urgent needs are met must be today or in the past"));
        }
        return faults;
    }

    /** Every field by its JSON name, in the order of the form. */
    public Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("receivedOn", receivedOn);
        fields.put("routeOfAccess", routeOfAccess);
        fields.put("askedBy", askedBy);
        fields.put("presentingIssue", presentingIssue);
        fields.put("adviceGiven", adviceGiven);
        fields.put("consent", consent);
        fields.put("consentNote", consentNote);
        fields.put("urgentReason", urgentReason);
        fields.put("urgentFrom", urgentFrom);
        return fields;
    }

    /** What has these fields; the other way round than {@link #fields()}. */
    public static Asked of(Map<String, @Nullable Object> fields) {
        return new Asked(
                (LocalDate) Objects.requireNonNull(fields.get("receivedOn")),
                (RouteOfAccess) Objects.requireNonNull(fields.get("routeOfAccess")),
                (AskedBy) Objects.requireNonNull(fields.get("askedBy")),
                (String) Objects.requireNonNull(fields.get("presentingIssue")),
                (String) fields.get("adviceGiven"),
                (Consent) Objects.requireNonNull(fields.get("consent")),
                (String) fields.get("consentNote"),
                (String) fields.get("urgentReason"),
                (LocalDate) fields.get("urgentFrom"));
    }

    /** The names of the fields that differ, in the order of the form. */
    public List<String> differencesTo(Asked other) {
        var others = other.fields();
        return fields().entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), others.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean urgentNeedMet() {
        return urgentReason != null;
    }
}
