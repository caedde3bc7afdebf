package care.accord.contracts;

/** CLD {@code Event Outcome}, exact and case-sensitive text of release 2. */
public enum RequestOutcome {
    PROGRESS_TO_REABLEMENT("Progress to reablement/ST-Max"),
    PROGRESS_TO_ASSESSMENT("Progress to assessment, review or reassessment"),
    PROGRESS_TO_PLANNING("Progress to support planning or services"),
    CONTINUATION("Continuation of support or services"),
    ADMITTED_TO_HOSPITAL("Admitted to hospital"),
    MOVED_TO_ANOTHER_LA("NFA: Responsibility moved to another local authority"),
    REFERRED_TO_NHS("NFA: Referral to NHS services or NHS funded social care"),
    SELF_FUNDED("NFA: Self-funded client or under 12wk disregard"),
    INFORMATION_AND_ADVICE("NFA: Information and advice or signposting"),
    OTHER_LA_SERVICE("NFA: Referral to other service within the local authority"),
    DECLINED("NFA: Support declined"),
    DECEASED("NFA: Deceased"),
    ENDED_AS_PLANNED("NFA: Support ended as planned"),
    ENDED_OTHER_REASON("NFA: Support ended for other reason"),
    NO_SERVICES_OFFERED("NFA: No services offered for other reason"),
    OTHER("NFA: Other");

    private final String cld;

    RequestOutcome(String cld) {
        this.cld = cld;
    }

    /** The exact text that the national return wants. */
    public String cld() {
        return cld;
    }

    /** No further action: the request ends here. */
    public boolean endsTheRequest() {
        return cld.startsWith("NFA: ");
    }
}
