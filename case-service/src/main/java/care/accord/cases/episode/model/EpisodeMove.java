package care.accord.cases.episode.model;

import static care.accord.cases.episode.model.Assurance.ADVICE_ISSUED;
import static care.accord.cases.episode.model.Assurance.ADVOCACY_CHECKED;
import static care.accord.cases.episode.model.Assurance.DECLINE_RECORDED;
import static care.accord.cases.episode.model.Assurance.ELEMENTS_PRESENT;
import static care.accord.cases.episode.model.Assurance.FINANCES_SETTLED;
import static care.accord.cases.episode.model.Assurance.NO_AFTERCARE_ACTIVE;
import static care.accord.cases.episode.model.Assurance.NO_NEED_OUTSTANDING;
import static care.accord.cases.episode.model.Assurance.PLAN_COMPLETE;
import static care.accord.cases.episode.model.Assurance.REASONS_WRITTEN;
import static care.accord.cases.episode.model.Assurance.REFUSAL_MAY_STAND;
import static care.accord.cases.episode.model.Assurance.REVIEW_GROUND_RECORDED;
import static care.accord.cases.episode.model.Assurance.SECOND_AUTHORITY_CONFIRMED;
import static care.accord.cases.episode.model.Assurance.URGENT_REASON_RECORDED;
import static care.accord.cases.episode.model.EpisodeState.ACTIVE;
import static care.accord.cases.episode.model.EpisodeState.ASSESSED;
import static care.accord.cases.episode.model.EpisodeState.ASSESSING;
import static care.accord.cases.episode.model.EpisodeState.ASSESSMENT_DUE;
import static care.accord.cases.episode.model.EpisodeState.CLOSED;
import static care.accord.cases.episode.model.EpisodeState.CLOSED_DECEASED;
import static care.accord.cases.episode.model.EpisodeState.ELIGIBLE;
import static care.accord.cases.episode.model.EpisodeState.IN_REVIEW;
import static care.accord.cases.episode.model.EpisodeState.NOT_ELIGIBLE;
import static care.accord.cases.episode.model.EpisodeState.OPEN_REQUEST;
import static care.accord.cases.episode.model.EpisodeState.PLANNING;
import static care.accord.cases.episode.model.EpisodeState.REFUSED;
import static care.accord.cases.episode.model.EpisodeState.TRANSFERRING;

import java.util.EnumSet;
import java.util.Set;

/** Every move that a case can make: from which states, to which one, and what must be assured. What is not here is refused. */
public enum EpisodeMove {
    /** Care Act 2014 s19(3): urgent needs may be met before any assessment; the assessment is still owed. */
    MEET_URGENT_NEED(EnumSet.of(OPEN_REQUEST), OPEN_REQUEST, URGENT_REASON_RECORDED),
    CLOSE_REQUEST(EnumSet.of(OPEN_REQUEST), CLOSED, NO_NEED_OUTSTANDING),
    /** Care Act 2014 ss9 and 10. */
    OFFER_ASSESSMENT(EnumSet.of(OPEN_REQUEST), ASSESSMENT_DUE),
    /** Care Act 2014 s11(1); a person may also refuse when the assessment is under way. */
    REFUSE_ASSESSMENT(EnumSet.of(ASSESSMENT_DUE, ASSESSING), REFUSED, REFUSAL_MAY_STAND),
    /** Care Act 2014 s11(3) and (4): the duty revives on request, or when needs or circumstances change. */
    REVIVE_ASSESSMENT(EnumSet.of(REFUSED), ASSESSMENT_DUE),
    START_ASSESSMENT(EnumSet.of(ASSESSMENT_DUE), ASSESSING, ADVOCACY_CHECKED),
    /** An assessment begun in error; the duty to assess stays. */
    CANCEL_ASSESSMENT(EnumSet.of(ASSESSING), ASSESSMENT_DUE),
    COMPLETE_ASSESSMENT(EnumSet.of(ASSESSING), ASSESSED, ELEMENTS_PRESENT),
    FIND_ELIGIBLE(EnumSet.of(ASSESSED), ELIGIBLE, REASONS_WRITTEN),
    FIND_NOT_ELIGIBLE(EnumSet.of(ASSESSED), NOT_ELIGIBLE, REASONS_WRITTEN),
    /** Care Act 2014 s13(5). */
    ISSUE_ADVICE(EnumSet.of(NOT_ELIGIBLE), CLOSED, ADVICE_ISSUED),
    /** Care Act 2014 s13(3)(b): the adult does not want these needs met. */
    DECLINE_SUPPORT(EnumSet.of(ELIGIBLE), CLOSED, DECLINE_RECORDED),
    /** Care Act 2014 s24(1). */
    START_PLAN(EnumSet.of(ELIGIBLE), PLANNING),
    SIGN_OFF_PLAN(EnumSet.of(PLANNING), ACTIVE, PLAN_COMPLETE, FINANCES_SETTLED),
    /** Care Act 2014 s27. */
    START_REVIEW(EnumSet.of(ACTIVE), IN_REVIEW, REVIEW_GROUND_RECORDED),
    KEEP_PLAN(EnumSet.of(IN_REVIEW), ACTIVE, REASONS_WRITTEN),
    REVISE_PLAN(EnumSet.of(IN_REVIEW), ACTIVE, REASONS_WRITTEN),
    /** Care Act 2014 s27(4)(a). */
    REASSESS(EnumSet.of(IN_REVIEW), ASSESSING, ADVOCACY_CHECKED),
    /** Care Act 2014 ss37 and 38. */
    TRANSFER_OUT(EnumSet.complementOf(EnumSet.of(TRANSFERRING, CLOSED, CLOSED_DECEASED)), TRANSFERRING),
    CONFIRM_TRANSFER(EnumSet.of(TRANSFERRING), CLOSED, SECOND_AUTHORITY_CONFIRMED),
    END_SUPPORT(EnumSet.of(ACTIVE), CLOSED, REASONS_WRITTEN, NO_AFTERCARE_ACTIVE),
    RECORD_DEATH(EnumSet.complementOf(EnumSet.of(CLOSED, CLOSED_DECEASED)), CLOSED_DECEASED);

    private final Set<EpisodeState> from;
    private final EpisodeState to;
    private final Set<Assurance> needs;

    EpisodeMove(EnumSet<EpisodeState> from, EpisodeState to, Assurance... needs) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.needs = Set.of(needs);
    }

    public boolean isAllowedFrom(EpisodeState state) {
        return from.contains(state);
    }

    public EpisodeState to() {
        return to;
    }

    /** What whoever makes the move must have made sure of. */
    public Set<Assurance> needs() {
        return needs;
    }
}
