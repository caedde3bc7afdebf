package care.accord.aftercare.entitlement.usecase;

import care.accord.kit.refusal.Refusal;

/** Why the register cannot be listed as asked. */
public enum RegisterRefusal implements Refusal {
    PLACE_UNKNOWN("Follow the links of the list; \"before\" and \"after\" are not to be made by hand."),
    STATE_UNKNOWN("Ask for a state of an entitlement, such as PROSPECTIVE, or leave it out."),
    LEGAL_STATUS_UNKNOWN("Ask for a code of UKCore-LegalStatusClassificationEngland, such as 03, or leave it out.");

    private final String sentence;

    RegisterRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return Kind.UNFIT;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
