package care.accord.cases.person.model;

import care.accord.kit.refusal.Refusal;

/** Why a person is not registered, changed or found. */
public enum PersonRefusal implements Refusal {
    IDENTITY_UNFIT(
            Kind.RULE, "Some of what was sent about the person cannot be so. Put right the fields that are named."),
    NHS_NUMBER_HELD(
            Kind.CONFLICT, "Someone on record has this NHS number already. Open their record, or check the number."),
    SEARCH_FIRST(Kind.RULE, "Search for the person first, so that nobody is on record twice. Then register them."),
    SEARCH_TOO_SHORT(
            Kind.UNFIT,
            "Type at least two letters of a name, a date of birth, an NHS number, a local number or the start of a postcode."),
    SENT_BY_A_SYSTEM(
            Kind.RULE,
            "Another system sent this and keeps it up to date. Leave it as it is, or say that what you change is yours from now on."),
    NAMED_WORKER_UNKNOWN(Kind.RULE, "Name workers that staffing-service knows, by their account's subject."),
    NOBODY_NAMED(Kind.RULE, "Name at least one worker who may see the record, so that somebody can go on with it.");

    private final Kind kind;
    private final String sentence;

    PersonRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
