package care.accord.partnership.agreement.model;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.contracts.FunctionCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.refusal.RefusedException;
import care.accord.partnership.delegation.model.Delegation;
import care.accord.partnership.delegation.model.DelegationActivated;
import care.accord.partnership.delegation.model.DelegationProposed;
import care.accord.partnership.delegation.model.DelegationWithdrawn;
import care.accord.partnership.delegation.model.Proposal;
import care.accord.partnership.delegation.model.Schedule;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An agreement between two bodies (NHS Act 2006 s75, Care Act 2014 s79), from its draft to its close. */
@Entity
public class Agreement {

    @Id
    private UUID id;

    @Version
    private int version;

    private String title;
    private String firstBody;
    private String secondBody;

    @Embedded
    private Term term;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private @Nullable LocalDate signedOn;

    /** Changes with every step and function, so that the version counts those too. */
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "agreement_schedule", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "item")
    @Enumerated(EnumType.STRING)
    private Set<ScheduleItem> schedule = EnumSet.noneOf(ScheduleItem.class);

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("recordedAt")
    private List<StepRecord> steps = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("functionCode, effectiveFrom")
    private List<Delegation> delegations = new ArrayList<>();

    protected Agreement() {}

    private Agreement(UUID id, Draft draft, Instant at) {
        this.id = id;
        this.title = draft.title();
        this.firstBody = draft.firstBody().value();
        this.secondBody = draft.secondBody().value();
        this.term = draft.term();
        this.state = AgreementState.DRAFT;
        this.schedule.addAll(draft.schedule());
        this.changedAt = at;
    }

    /**
     * Drafts an agreement whose written form has everything that is mandatory.
     *
     * @throws RefusedException {@link AgreementRefusal#SAME_BODY_TWICE}, {@link AgreementRefusal#SCHEDULE_INCOMPLETE}
     */
    public static Agreement draft(UUID id, Draft draft, Instant at) {
        if (draft.firstBody().equals(draft.secondBody())) {
            throw new RefusedException(AgreementRefusal.SAME_BODY_TWICE);
        }
        var missing = ScheduleItem.mandatory();
        missing.removeAll(draft.schedule());
        if (!missing.isEmpty()) {
            throw new RefusedException(AgreementRefusal.SCHEDULE_INCOMPLETE).with("missing", List.copyOf(missing));
        }
        return new Agreement(id, draft, at);
    }

    public AgreementStageChanged drafted(LocalDate on) {
        return AgreementStageChanged.of(this, on, on);
    }

    /**
     * Takes a step of {@link Move#TABLE}. A first approval waits for the other body's; signing activates what is on the
     * schedule, notice cuts it short, and the end takes it back.
     *
     * @throws RefusedException {@link AgreementRefusal#STEP_NOT_ALLOWED} and the guards of the steps
     */
    public List<Event> take(StepTaken taken, LocalDate today, Instant at) {
        var move = Move.from(state, taken.step())
                .orElseThrow(() -> new RefusedException(AgreementRefusal.STEP_NOT_ALLOWED)
                        .with("state", state)
                        .with(
                                "allowed",
                                Move.from(state).stream().map(Move::step).toList()));
        require(!taken.on().isAfter(today), AgreementRefusal.STEP_IN_THE_FUTURE);
        require(
                steps.stream().noneMatch(former -> former.takenOn().isAfter(taken.on())),
                AgreementRefusal.STEP_BEFORE_THE_LAST);
        guard(taken);
        changedAt = at;
        steps.add(new StepRecord(taken, at));
        if (!(taken instanceof StepTaken.Approved) || approvedByBoth()) {
            state = move.to();
        }
        return switch (taken) {
            case StepTaken.Approved it -> approve(it);
            case StepTaken.Signed it -> sign(it.on());
            case StepTaken.NoticeGiven it -> shorten(it);
            case StepTaken.EndReached it -> end(it.on());
            case StepTaken.OptionsAppraised _, StepTaken.Consulted _, StepTaken.ExitCompleted _ ->
                stageChanged(taken.on());
        };
    }

    private List<Event> approve(StepTaken.Approved approved) {
        var events = new ArrayList<Event>();
        events.add(new AgreementApproved(id, approved.by(), approved.on()));
        if (state == AgreementState.APPROVED) {
            events.addAll(stageChanged(approved.on()));
        }
        return events;
    }

    private void guard(StepTaken taken) {
        switch (taken) {
            case StepTaken.OptionsAppraised it ->
                require(
                        it.options().containsAll(Set.of(StepTaken.Option.NO_CHANGE, StepTaken.Option.END)),
                        AgreementRefusal.TOO_FEW_OPTIONS);
            case StepTaken.Consulted it ->
                require(it.betterCareFundPool() || it.consultation() != null, AgreementRefusal.NOT_CONSULTED);
            case StepTaken.Approved it -> {
                require(isParty(it.by()), AgreementRefusal.NOT_A_PARTY);
                require(!approvedBy(it.by()), AgreementRefusal.ALREADY_APPROVED);
            }
            case StepTaken.Signed it -> require(!it.on().isAfter(term.endsOn()), AgreementRefusal.TERM_OVER);
            case StepTaken.NoticeGiven it -> {
                require(isParty(it.givenBy()), AgreementRefusal.NOT_A_PARTY);
                require(it.inWriting(), AgreementRefusal.NOTICE_NOT_WRITTEN);
            }
            case StepTaken.EndReached it -> require(!it.on().isBefore(term.endsOn()), AgreementRefusal.END_NOT_REACHED);
            case StepTaken.ExitCompleted it ->
                require(
                        it.closedOut().containsAll(EnumSet.allOf(StepTaken.ExitItem.class)),
                        AgreementRefusal.EXIT_INCOMPLETE);
        }
    }

    private List<Event> sign(LocalDate on) {
        signedOn = on;
        var events = new ArrayList<Event>();
        events.add(AgreementStageChanged.of(this, on, latest(on, term.startsOn())));
        delegated().forEach(delegation -> events.add(standingOf(delegation, on)));
        return events;
    }

    private List<Event> shorten(StepTaken.NoticeGiven notice) {
        var end = latest(Term.noticeEndsOn(notice.on(), notice.months()), term.startsOn());
        term = term.endingBy(end);
        var events = stageChanged(notice.on());
        delegated().forEach(delegation -> events.add(standingOf(delegation, notice.on())));
        return events;
    }

    private List<Event> end(LocalDate on) {
        var events = stageChanged(on);
        delegated()
                .forEach(delegation ->
                        events.add(withdraw(delegation, term.endsOn().plusDays(1), on)));
        return events;
    }

    private List<Event> stageChanged(LocalDate on) {
        var events = new ArrayList<Event>();
        events.add(AgreementStageChanged.of(this, on, on));
        return events;
    }

    /**
     * Puts a function on the schedule; others hear of it at once while the agreement has effect, else when it is signed.
     *
     * @param typeOf what kind of body a party is
     * @param confirmed functions for which this installation names legal advice
     * @throws RefusedException {@link AgreementRefusal#CLOSED}, {@link AgreementRefusal#NOT_A_PARTY},
     *     {@link AgreementRefusal#OUTSIDE_THE_TERM}, {@link AgreementRefusal#ALREADY_DELEGATED}, or why the law refuses
     */
    public List<Event> delegate(
            Proposal proposal,
            Function<BodyCode, BodyType> typeOf,
            Set<FunctionCode> confirmed,
            LocalDate today,
            Instant at) {
        require(state.isOpenToChange(), AgreementRefusal.CLOSED);
        require(isParty(proposal.from()) && isParty(proposal.to()), AgreementRefusal.NOT_A_PARTY);
        require(!proposal.from().equals(proposal.to()), AgreementRefusal.SAME_BODY_TWICE);
        require(term.includes(proposal.effectiveFrom()), AgreementRefusal.OUTSIDE_THE_TERM);
        require(
                delegated().stream().noneMatch(delegation -> delegation.terms().function() == proposal.function()),
                AgreementRefusal.ALREADY_DELEGATED);
        new Schedule(delegated(), provisions(), confirmed)
                .objectionTo(proposal, typeOf.apply(proposal.from()), typeOf.apply(proposal.to()))
                .ifPresent(objection -> {
                    throw new RefusedException(objection);
                });
        changedAt = at;
        var delegation = new Delegation(proposal);
        delegations.add(delegation);
        return List.of(state.hasEffect() ? standingOf(delegation, today) : DelegationProposed.of(id, proposal, today));
    }

    /**
     * Takes a function off the schedule at once: its last day was yesterday.
     *
     * @throws RefusedException {@link AgreementRefusal#CLOSED}, {@link AgreementRefusal#NOT_ON_THE_SCHEDULE},
     *     {@link AgreementRefusal#STILL_NEEDED}
     */
    public List<Event> withdraw(FunctionCode function, LocalDate today, Instant at) {
        require(state.isOpenToChange(), AgreementRefusal.CLOSED);
        var delegation = delegated().stream()
                .filter(candidate -> candidate.terms().function() == function)
                .findFirst()
                .orElseThrow(() -> new RefusedException(AgreementRefusal.NOT_ON_THE_SCHEDULE));
        require(
                function != FunctionCode.CA_MEET_S18_20
                        || delegated().stream().noneMatch(Delegation::dependsOnMeetingNeeds),
                AgreementRefusal.STILL_NEEDED);
        changedAt = at;
        return List.of(withdraw(delegation, today, today));
    }

    private Event withdraw(Delegation delegation, LocalDate firstDayWithout, LocalDate on) {
        return DelegationWithdrawn.of(id, delegation, delegation.withdraw(firstDayWithout), on);
    }

    /** What others may rely on: within the term, and not before the agreement was signed. */
    private Event standingOf(Delegation delegation, LocalDate on) {
        var from = latest(delegation.terms().effectiveFrom(), latest(term.startsOn(), signedOn));
        return from.isAfter(term.endsOn())
                ? DelegationWithdrawn.of(id, delegation, from.minusDays(1), on)
                : DelegationActivated.of(id, delegation, from, term.endsOn(), on);
    }

    private Set<Schedule.Provision> provisions() {
        var provisions = EnumSet.noneOf(Schedule.Provision.class);
        schedule.stream().flatMap(item -> item.provision().stream()).forEach(provisions::add);
        return provisions;
    }

    private boolean approvedByBoth() {
        return approvedBy(new BodyCode(firstBody)) && approvedBy(new BodyCode(secondBody));
    }

    private boolean approvedBy(BodyCode body) {
        return steps.stream().anyMatch(step -> step.step() == Step.APPROVED && body.equals(step.body()));
    }

    private boolean isParty(BodyCode body) {
        return body.value().equals(firstBody) || body.value().equals(secondBody);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static void require(boolean holds, AgreementRefusal otherwise) {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    /** The two parties. */
    public List<BodyCode> bodies() {
        return List.of(new BodyCode(firstBody), new BodyCode(secondBody));
    }

    public Term term() {
        return term;
    }

    public AgreementState state() {
        return state;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    public Set<ScheduleItem> schedule() {
        return Set.copyOf(schedule);
    }

    /** In the order in which they were recorded. */
    public List<StepRecord> steps() {
        return List.copyOf(steps);
    }

    /** What is on the schedule and not withdrawn. */
    public List<Delegation> delegated() {
        return delegations.stream()
                .filter(delegation -> !delegation.isWithdrawn())
                .toList();
    }

    /** May be relied on that day: the agreement has effect and the day is within its term, after its signing. */
    public boolean delegatesOn(Delegation delegation, LocalDate day) {
        return state.hasEffect()
                && term.includes(day)
                && !day.isBefore(latest(delegation.terms().effectiveFrom(), signedOn));
    }
}
