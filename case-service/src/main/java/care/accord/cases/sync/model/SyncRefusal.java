package care.accord.cases.sync.model;

import care.accord.kit.refusal.Refusal;

/** Why nothing is taken of what a system sent. */
public enum SyncRefusal implements Refusal {
    SOURCE_NOT_YOURS(
            Kind.FORBIDDEN,
            "Your client does not speak for this source. Use the source that your client credentials name; ask your identity administrator which it is."),
    EXTERNAL_ID_UNFIT(
            Kind.UNFIT,
            "Use your own id in 1 to 40 letters, digits, dots, hyphens, underscores or tildes, starting with a letter or digit."),
    FROM_THE_FUTURE(
            Kind.RULE,
            "The version is as of a time more than 5 minutes from now. Set your system's clock right, or send the time at which it was so."),
    LONG_AGO(Kind.RULE, "Send the time at which it was so, in or after 1900."),
    VERSION_REUSED(
            Kind.CONFLICT,
            "This version came before and said something else. Send what has changed with a higher version."),
    PERSON_NOT_SENT(
            Kind.CONFLICT,
            "You have not sent a person by this id. Send the person first, then what is asked for them."),
    UNFIT(Kind.RULE, "The record cannot do without these fields. Put right those that are named, and send it again.");

    private final Kind kind;
    private final String sentence;

    SyncRefusal(Kind kind, String sentence) {
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
