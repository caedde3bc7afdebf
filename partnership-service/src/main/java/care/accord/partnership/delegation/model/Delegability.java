package care.accord.partnership.delegation.model;

import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;

/** Whether a function may be exercised by another body on a legal route, and the law that says so. */
public sealed interface Delegability {

    /** The law behind the answer; shown with a refusal. */
    String citation();

    record Allowed(String citation) implements Delegability {}

    /**
     * Excepted on its own: it comes back only together with meeting needs under s18 or s19.
     *
     * @param needsChargingTerms the agreement must also say what may be charged (reg 8(2)(h))
     */
    record OnlyWithMeetingNeeds(String citation, boolean needsChargingTerms) implements Delegability {}

    record Forbidden(String citation) implements Delegability {}

    /**
     * Not in the list of barred functions as it was read, and no source says that it is allowed: refused until this
     * installation names the legal advice it relies on.
     */
    record AwaitingLegalConfirmation(String citation) implements Delegability {}

    /** SI 2000/617 and SI 2015/643 for section 75, Care Act 2014 s79 for authorisations. */
    static Delegability of(FunctionCode function, DelegationRoute route) {
        return switch (route) {
            case S75_REG7, S75_REG8 -> underSection75(function);
            case S79 -> underSection79(function);
        };
    }

    private static Delegability underSection75(FunctionCode function) {
        return switch (function) {
            case CA_ASSESS_S9,
                    CA_CARER_S10,
                    CA_ELIGIBILITY_S13,
                    CA_MEET_S18_20,
                    CA_PLAN_S24_25,
                    CA_PB_S26,
                    CA_REVIEW_S27,
                    CA_DP_S31_33,
                    CA_ADVOCACY_S67,
                    CA_OR_S39 -> new Allowed("NHS Act 2006 s75; SI 2000/617 as amended by SI 2015/643");
            case MHA_S117 -> new Allowed("NHS Act 2006 s75; SI 2000/617 reg 5(b) and (ba)");
            case CA_FIN_ASSESS_S17 -> new OnlyWithMeetingNeeds("SI 2015/643 Sch para 13", false);
            case CHARGING_S14 -> new OnlyWithMeetingNeeds("SI 2015/643 Sch para 13; SI 2000/617 reg 8(2)(h)", true);
            case CA_RECOVERY_S69 -> new Forbidden("SI 2000/617 as amended by SI 2015/643 Sch para 13");
            case CA_SAFEGUARD_S42,
                    MHA_AMHP_S13,
                    MHA_GUARDIANSHIP_S7,
                    DOLS_SUPERVISORY,
                    CHILD_SAFEGUARD_S47,
                    CONTRACTING,
                    COMPLAINTS -> new AwaitingLegalConfirmation("NHS Act 2006 s75; SI 2000/617");
        };
    }

    private static Delegability underSection79(FunctionCode function) {
        return switch (function) {
            case CA_ASSESS_S9,
                    CA_CARER_S10,
                    CA_ELIGIBILITY_S13,
                    CA_FIN_ASSESS_S17,
                    CA_RECOVERY_S69,
                    CA_MEET_S18_20,
                    CA_PLAN_S24_25,
                    CA_PB_S26,
                    CA_REVIEW_S27,
                    CA_DP_S31_33,
                    CA_ADVOCACY_S67,
                    CA_OR_S39 -> new Allowed("Care Act 2014 s79(1)(a)");
            case MHA_S117 -> new Allowed("Care Act 2014 s79(1)(b)");
            case CHARGING_S14, CA_SAFEGUARD_S42 -> new Forbidden("Care Act 2014 s79(2)");
            // Only functions under Part 1 of the Care Act and s117 can be authorised at all.
            case MHA_AMHP_S13, MHA_GUARDIANSHIP_S7, DOLS_SUPERVISORY, CHILD_SAFEGUARD_S47, CONTRACTING, COMPLAINTS ->
                new Forbidden("Care Act 2014 s79(1)");
        };
    }
}
