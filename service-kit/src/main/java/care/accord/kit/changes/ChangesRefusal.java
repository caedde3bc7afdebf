package care.accord.kit.changes;

import care.accord.kit.refusal.Refusal;

/** Why a feed of changes cannot be read as it was asked for. */
public enum ChangesRefusal implements Refusal {
    CURSOR_UNREADABLE(
            Kind.UNFIT,
            "This is not a cursor as the feed gave it. Send after as it stands in the last line or in the Link of the last answer, \"now\" to begin with what comes next, or leave it out to read from the beginning."),
    CURSOR_OF_ANOTHER_FEED(
            Kind.UNFIT,
            "This cursor belongs to another feed, or to the replay of one subject. Go on in each with the cursor that it gave, or leave after out to read from the beginning."),
    CURSOR_AHEAD(
            Kind.UNFIT,
            "This cursor is ahead of all that was recorded here: it comes from another installation, or the records were restored from a backup. Leave after out to read from the beginning, and pass over the ids that you have."),
    LIMIT_UNFIT(Kind.UNFIT, "Give limit as a whole number from 1 to " + ChangesAsked.MOST + "."),
    WAIT_UNFIT(Kind.UNFIT, "Give wait in whole seconds, from 0 to " + ChangesAsked.LONGEST_WAIT + "."),
    SUBJECT_UNFIT(
            Kind.UNFIT,
            "Give subject as the id that it has in the feed, such as 00000000-0000-4000-9000-000000000001."),
    CLIENT_WAITS_TOO_OFTEN(
            Kind.TOO_MUCH,
            "You wait for changes " + Waiting.MOST_PER_CLIENT
                    + " times already. Let one of them end, or ask without wait."),
    TOO_MANY_WAIT(
            Kind.TOO_MUCH, "Too many wait for changes already. Wait for the time in Retry-After, or ask without wait.");

    private final Kind kind;
    private final String sentence;

    ChangesRefusal(Kind kind, String sentence) {
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
