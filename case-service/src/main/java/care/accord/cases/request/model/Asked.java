package care.accord.cases.request.model;

import care.accord.contracts.RouteOfAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    public boolean urgentNeedMet() {
        return urgentReason != null;
    }
}
