package care.accord.contracts;

/** The functions that a schedule of delegated functions can name. */
public enum FunctionCode {
    CA_ASSESS_S9("Needs assessment", "Care Act 2014 s9"),
    CA_CARER_S10("Carer's assessment", "Care Act 2014 s10"),
    CA_ELIGIBILITY_S13("Eligibility determination", "Care Act 2014 s13"),
    CA_FIN_ASSESS_S17("Financial assessment", "Care Act 2014 s17"),
    CA_RECOVERY_S69("Recovery of charges", "Care Act 2014 s69"),
    CA_MEET_S18_20("Meeting needs", "Care Act 2014 ss18 to 20"),
    CA_PLAN_S24_25("Care and support planning", "Care Act 2014 ss24 and 25"),
    CA_PB_S26("Personal budget", "Care Act 2014 s26"),
    CA_REVIEW_S27("Review of plans", "Care Act 2014 s27"),
    CA_DP_S31_33("Direct payments", "Care Act 2014 ss31 to 33"),
    CA_ADVOCACY_S67("Independent advocacy", "Care Act 2014 s67"),
    CA_SAFEGUARD_S42("Safeguarding enquiries", "Care Act 2014 s42"),
    CA_OR_S39("Ordinary residence", "Care Act 2014 s39"),
    MHA_S117("After-care", "MHA 1983 s117"),
    MHA_AMHP_S13("Approved mental health professional duties", "MHA 1983 s13"),
    MHA_GUARDIANSHIP_S7("Guardianship", "MHA 1983 s7"),
    DOLS_SUPERVISORY("Supervisory body for deprivation of liberty", "MCA 2005 Sch A1"),
    CHILD_SAFEGUARD_S47("Child protection enquiries", "Children Act 1989 s47"),
    CHARGING_S14("Charging", "Care Act 2014 s14"),
    CONTRACTING("Contracting for services", "local arrangement"),
    COMPLAINTS("Complaints", "local arrangement");

    private final String display;
    private final String source;

    FunctionCode(String display, String source) {
        this.display = display;
        this.source = source;
    }

    public String display() {
        return display;
    }

    public String source() {
        return source;
    }
}
