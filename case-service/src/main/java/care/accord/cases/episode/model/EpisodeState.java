package care.accord.cases.episode.model;

/** Where a case stands (Care Act 2014 ss9 to 27). Each open state says what has to happen before a move that it does not allow. */
public enum EpisodeState {
    OPEN_REQUEST("Request to be decided", EpisodeRefusal.REQUEST_NOT_DECIDED),
    ASSESSMENT_DUE("Assessment due", EpisodeRefusal.ASSESSMENT_NOT_STARTED),
    REFUSED("Assessment refused", EpisodeRefusal.ASSESSMENT_REFUSED),
    ASSESSING("Being assessed", EpisodeRefusal.ASSESSMENT_NOT_COMPLETED),
    ASSESSED("Eligibility to be decided", EpisodeRefusal.ELIGIBILITY_NOT_DETERMINED),
    ELIGIBLE("Eligible", EpisodeRefusal.PLAN_NOT_STARTED),
    NOT_ELIGIBLE("Not eligible", EpisodeRefusal.ADVICE_NOT_ISSUED),
    PLANNING("Plan being made", EpisodeRefusal.PLAN_NOT_SIGNED_OFF),
    ACTIVE("Support in place", EpisodeRefusal.PLAN_IN_FORCE),
    IN_REVIEW("In review", EpisodeRefusal.REVIEW_NOT_CONCLUDED),
    TRANSFERRING("Moving to another council", EpisodeRefusal.BEING_TRANSFERRED),
    CLOSED("Closed", EpisodeRefusal.ALREADY_CLOSED),
    CLOSED_DECEASED("Closed, person has died", EpisodeRefusal.ALREADY_CLOSED);

    private final String display;
    private final EpisodeRefusal whyNot;

    EpisodeState(String display, EpisodeRefusal whyNot) {
        this.display = display;
        this.whyNot = whyNot;
    }

    public String display() {
        return display;
    }

    public boolean isClosed() {
        return this == CLOSED || this == CLOSED_DECEASED;
    }

    /** Why a move that this state does not allow is refused. */
    EpisodeRefusal whyNot() {
        return whyNot;
    }
}
