package care.accord.local.sample;

import static care.accord.local.sample.Step.ADVISE;
import static care.accord.local.sample.Step.AGREE_NEXT_STEPS;
import static care.accord.local.sample.Step.ALLOCATE;
import static care.accord.local.sample.Step.CHECK_ADVOCACY;
import static care.accord.local.sample.Step.COMPLETE;
import static care.accord.local.sample.Step.DECIDE;
import static care.accord.local.sample.Step.OFFER;
import static care.accord.local.sample.Step.REFUSE;
import static care.accord.local.sample.Step.REGISTER;
import static care.accord.local.sample.Step.REQUEST;
import static care.accord.local.sample.Step.SIGNPOST;
import static care.accord.local.sample.Step.START;
import static care.accord.local.sample.Step.WRITE;
import static care.accord.local.sample.Step.WRITE_SOME;

import java.util.List;

/** How far a case has got, and the steps that led there. */
public enum Stage {
    REQUESTED(46, true, REGISTER, REQUEST),
    ASSESSMENT_DUE(40, true, REGISTER, REQUEST, OFFER),
    ALLOCATED(58, true, REGISTER, REQUEST, OFFER, ALLOCATE),
    REFUSED(14, true, REGISTER, REQUEST, OFFER, ALLOCATE, REFUSE),
    ASSESSING(92, true, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE_SOME),
    ASSESSED(40, true, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE, COMPLETE),
    ELIGIBLE(60, true, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE, COMPLETE, DECIDE),
    /** Eligible, and the person wants the council to meet the needs. */
    WANTING_SUPPORT(
            200, true, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE, COMPLETE, DECIDE, AGREE_NEXT_STEPS),
    NOT_ELIGIBLE(30, true, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE, COMPLETE, DECIDE),
    SIGNPOSTED(24, false, REGISTER, REQUEST, SIGNPOST),
    ADVISED(22, false, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE, COMPLETE, DECIDE, ADVISE),
    /** Eligible, and the person does not want the council to meet the needs. */
    DECLINED(14, false, REGISTER, REQUEST, OFFER, CHECK_ADVOCACY, START, WRITE, COMPLETE, DECIDE, AGREE_NEXT_STEPS);

    private final int cases;
    private final boolean open;
    private final List<Step> steps;

    Stage(int cases, boolean open, Step... steps) {
        this.cases = cases;
        this.open = open;
        this.steps = List.of(steps);
    }

    /** How many of the sample's cases are there; local guess, only the sum of the open ones has a source. */
    int cases() {
        return cases;
    }

    public boolean isOpen() {
        return open;
    }

    List<Step> steps() {
        return steps;
    }

    /** Whether a worker has the case, or had it when it ended. */
    boolean isAllocated() {
        return steps.contains(ALLOCATE) || steps.contains(START);
    }

    boolean isWithoutNeeds() {
        return this == NOT_ELIGIBLE || this == ADVISED;
    }
}
