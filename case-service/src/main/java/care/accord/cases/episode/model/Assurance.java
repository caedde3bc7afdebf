package care.accord.cases.episode.model;

/** What must be made sure of before a move; the refusal says why, by which law, and what to do. */
public enum Assurance {
    URGENT_REASON_RECORDED(EpisodeRefusal.URGENT_REASON_MISSING),
    NO_NEED_OUTSTANDING(EpisodeRefusal.NEED_MAY_EXIST),
    REFUSAL_MAY_STAND(EpisodeRefusal.REFUSAL_CANNOT_STAND),
    ADVOCACY_CHECKED(EpisodeRefusal.ADVOCACY_NOT_CHECKED),
    ELEMENTS_PRESENT(EpisodeRefusal.ELEMENTS_MISSING),
    REASONS_WRITTEN(EpisodeRefusal.REASONS_MISSING),
    ADVICE_ISSUED(EpisodeRefusal.ADVICE_NOT_ISSUED),
    DECLINE_RECORDED(EpisodeRefusal.DECLINE_NOT_RECORDED),
    PLAN_COMPLETE(EpisodeRefusal.PLAN_NOT_COMPLETE),
    FINANCES_SETTLED(EpisodeRefusal.FINANCES_NOT_SETTLED),
    REVIEW_GROUND_RECORDED(EpisodeRefusal.REVIEW_GROUND_MISSING),
    SECOND_AUTHORITY_CONFIRMED(EpisodeRefusal.SECOND_AUTHORITY_NOT_CONFIRMED),
    NO_AFTERCARE_ACTIVE(EpisodeRefusal.AFTERCARE_ACTIVE);

    private final EpisodeRefusal missing;

    Assurance(EpisodeRefusal missing) {
        this.missing = missing;
    }

    EpisodeRefusal missing() {
        return missing;
    }
}
