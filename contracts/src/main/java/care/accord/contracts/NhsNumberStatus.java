package care.accord.contracts;

/** How sure we are of an NHS number: {@code CodeSystem-UKCore-NHSNumberVerificationStatusEngland}. */
public enum NhsNumberStatus {
    VERIFIED_01("01", "Number present and verified"),
    PRESENT_NOT_TRACED_02("02", "Number present but not traced"),
    TRACE_REQUIRED_03("03", "Trace required"),
    NO_OR_MULTI_MATCH_04("04", "Trace attempted, no match or multiple match found"),
    CONFLICT_05("05", "Trace needs to be resolved: number or patient detail conflict"),
    IN_PROGRESS_06("06", "Trace in progress"),
    ABSENT_NOT_REQUIRED_07("07", "Number not present and trace not required"),
    POSTPONED_08("08", "Trace postponed (baby under six weeks old)");

    private final String code;
    private final String display;

    NhsNumberStatus(String code, String display) {
        this.code = code;
        this.display = display;
    }

    public String code() {
        return code;
    }

    public String display() {
        return display;
    }
}
