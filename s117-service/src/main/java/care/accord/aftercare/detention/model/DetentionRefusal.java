package care.accord.aftercare.detention.model;

import care.accord.kit.refusal.Refusal;
import care.accord.kit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** Why a detention cannot be recorded as it is stated. */
public enum DetentionRefusal implements Refusal {
    DUTY_NOT_STATED(
            Kind.RULE, null, "State your AMHP duty and its reason first, then record the detention.", "MHA 1983 s13"),
    LEGAL_STATUS_UNKNOWN(
            Kind.RULE,
            "/legalStatus",
            "Send a code of UKCore-LegalStatusClassificationEngland, such as \"03\". Where the status is not known, send \"99\".",
            null),
    DETAINED_IN_THE_FUTURE(
            Kind.RULE,
            "/detainedOn",
            "The detention cannot start after today. Record it on the day on which it starts, or correct the date.",
            null),
    DETAINED_BEFORE_BIRTH(
            Kind.RULE,
            "/detainedOn",
            "The detention cannot start before the person was born. Check the date, and that this is the right person.",
            null),
    APPLIED_AFTER_DETENTION(
            Kind.RULE,
            "/appliedOn",
            "The application or order comes on or before the day on which the detention starts. Correct one of the dates.",
            null),
    ALREADY_RECORDED(
            Kind.CONFLICT,
            "/detainedOn",
            "A detention under this status from this day is recorded already. If something in it is wrong, record a correction.",
            null),
    EARLIER_UNKNOWN(
            Kind.RULE, "/earlier/detentionId", "Name one of the detentions that are recorded for this person.", null),
    EARLIER_CORRECTED(
            Kind.CONFLICT,
            "/earlier/detentionId",
            "That entry was corrected already. Name the correction instead.",
            null),
    EARLIER_ENDED(
            Kind.CONFLICT,
            "/earlier/detentionId",
            "Another detention already follows that one. Name the last one.",
            null),
    FOLLOWS_BACKWARDS(
            Kind.RULE,
            "/detainedOn",
            "A detention that follows another cannot start before it. Correct the date, or the detention that it follows.",
            null),
    ALREADY_PROSPECTIVE(
            Kind.CONFLICT,
            "/earlier",
            "A prospective entitlement is open from another detention. Say whether this entry corrects that detention or follows it.",
            "MHA 1983 s117(1)");

    private final Kind kind;
    private final @Nullable String pointer;
    private final String sentence;
    private final @Nullable String citation;

    DetentionRefusal(Kind kind, @Nullable String pointer, String sentence, @Nullable String citation) {
        this.kind = kind;
        this.pointer = pointer;
        this.sentence = sentence;
        this.citation = citation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public @Nullable String citation() {
        return citation;
    }

    /** To be thrown, naming the field that it speaks of. */
    public RefusedException refused() {
        return pointer == null ? new RefusedException(this) : RefusedException.of(this, pointer);
    }
}
