package care.accord.staffing.team.model;

import care.accord.kit.refusal.Refusal;

/** Why a team cannot be registered or changed. */
public enum TeamRefusal implements Refusal {
    TEAM_NOT_FOUND(Kind.MISSING, "There is no team with that id."),
    LOCALITY_UNKNOWN(Kind.RULE, "There is no locality with that code. Register the locality first."),
    LOCALITY_CODE_TAKEN(Kind.CONFLICT, "There is already a locality with that code. Choose another code."),
    CHANGE_BEFORE_THE_LAST(Kind.RULE, "The team was already changed on a later day. Enter that day or one after it."),
    CHANGE_IN_THE_FUTURE(
            Kind.RULE, "A change of a team counts from today or earlier. Record it on the day it takes effect.");

    private final Kind kind;
    private final String sentence;

    TeamRefusal(Kind kind, String sentence) {
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
