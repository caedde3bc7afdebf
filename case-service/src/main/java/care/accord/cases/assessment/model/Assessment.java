package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.AssessmentState.Move;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.refusal.RefusedException.Field;
import care.accord.kit.time.Clocks;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One needs assessment of one adult (Care Act 2014 s9), from start to eligibility decision. */
@Entity
public class Assessment {

    @Id
    private UUID id;

    @Column
    private int version;

    @Column
    private UUID personId;

    @Column
    private UUID episodeId;

    @Column
    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    @Column
    private Instant startedAt;

    @Column
    private String startedBy;

    @Column
    private String startedByName;

    @Column
    private Instant changedAt;

    @Column
    private @Nullable Instant completedAt;

    @Column
    private @Nullable String completedByName;

    @Column
    private @Nullable Instant decidedAt;

    @Column
    private @Nullable LocalDate endedOn;

    @Column
    private @Nullable String endedWhy;

    protected Assessment() {}

    private Assessment(UUID id, UUID personId, UUID episodeId, Actor starter, Instant at) {
        this.id = id;
        this.version = 1;
        this.personId = personId;
        this.episodeId = episodeId;
        this.state = AssessmentState.DRAFT;
        this.startedAt = at;
        this.startedBy = starter.subject();
        this.startedByName = starter.name();
        this.changedAt = at;
    }

    /**
     * Starts an assessment. Means and the likely level of need play no part (Care Act 2014 s9(3)).
     *
     * @param advocacyChecked whether it was checked if the person is owed an advocate
     * @throws RefusedException {@link AssessmentRefusal#NO_ADVOCACY_CHECK}
     */
    public static Assessment start(
            UUID id, UUID personId, UUID episodeId, boolean advocacyChecked, Actor starter, Instant at) {
        if (!advocacyChecked) {
            throw new RefusedException(AssessmentRefusal.NO_ADVOCACY_CHECK);
        }
        return new Assessment(id, personId, episodeId, starter, at);
    }

    /** One that was offered and never begun, to hold the adult's refusal of it. */
    public static Assessment offered(UUID id, UUID personId, UUID episodeId, Actor recorder, Instant at) {
        return new Assessment(id, personId, episodeId, recorder, at);
    }

    /** What its start is told as. */
    public AssessmentStarted started() {
        return new AssessmentStarted(id, personId, episodeId, Clocks.dayOf(startedAt));
    }

    /**
     * Something was written in one of its sections.
     *
     * @throws RefusedException {@link AssessmentRefusal#NOT_OPEN}
     */
    public void save(Instant at) {
        move(Move.SAVE, at);
    }

    /**
     * Closes the assessment to changes once it holds all that the law asks for.
     *
     * @throws RefusedException {@link AssessmentRefusal#NOT_OPEN}, {@link AssessmentRefusal#INCOMPLETE} with everything that is
     *     missing
     */
    public AssessmentCompleted complete(Findings findings, Circumstances circumstances, Actor by, Instant at) {
        requireOpen();
        var gaps = findings.gaps(circumstances);
        if (!gaps.isEmpty()) {
            throw new RefusedException(
                    AssessmentRefusal.INCOMPLETE,
                    gaps.stream()
                            .map(gap -> new Field(gap.pointer(), gap.detail()))
                            .toList());
        }
        move(Move.COMPLETE, at);
        completedAt = at;
        completedByName = by.name();
        var about = findings.about();
        return new AssessmentCompleted(
                id,
                personId,
                episodeId,
                Objects.requireNonNull(about.method()),
                Objects.requireNonNull(about.assessedOn()),
                circumstances.today());
    }

    /**
     * The adult does not want the assessment.
     *
     * @throws RefusedException {@link AssessmentRefusal#NOT_OPEN}, {@link AssessmentRefusal#MUST_ASSESS_ALL_THE_SAME}, {@link
     *     AssessmentRefusal#REFUSED_IN_THE_FUTURE}
     */
    public AssessmentRefused refuse(RefusalByAdult refusal, LocalDate today, Instant at) {
        requireOpen();
        requirePast(refusal.refusedOn(), today, AssessmentRefusal.REFUSED_IN_THE_FUTURE, "/refusedOn");
        var blocks = refusal.blocks();
        if (!blocks.isEmpty()) {
            throw new RefusedException(AssessmentRefusal.MUST_ASSESS_ALL_THE_SAME, blocks);
        }
        move(Move.REFUSE, at);
        endedOn = refusal.refusedOn();
        endedWhy = refusal.note();
        return new AssessmentRefused(id, personId, episodeId, refusal.refusedOn(), refusal.lacksCapacity());
    }

    /**
     * Breaks the assessment off, for a reason that is not the adult's refusal.
     *
     * @throws RefusedException {@link AssessmentRefusal#NOT_OPEN}
     */
    public AssessmentCancelled cancel(String why, LocalDate today, Instant at) {
        move(Move.CANCEL, at);
        endedOn = today;
        endedWhy = why;
        return new AssessmentCancelled(id, personId, episodeId, today);
    }

    /**
     * Decides eligibility once; a change of circumstances is a new assessment, not a second decision.
     *
     * @param reasons in writing, for the person (Care Act 2014 s13(2))
     * @throws RefusedException {@link AssessmentRefusal#NOT_COMPLETED}, {@link AssessmentRefusal#ALREADY_DECIDED}, {@link
     *     AssessmentRefusal#REASONS_MISSING}
     */
    public Decision decide(Findings findings, String reasons, Act act, Instant at) {
        if (!state.isComplete()) {
            throw new RefusedException(AssessmentRefusal.NOT_COMPLETED);
        }
        if (decidedAt != null) {
            throw new RefusedException(AssessmentRefusal.ALREADY_DECIDED);
        }
        if (reasons.isBlank()) {
            throw new RefusedException(
                    AssessmentRefusal.REASONS_MISSING,
                    List.of(new Field("/reasons", "Enter the reasons for the decision.")));
        }
        decidedAt = at;
        touched(at);
        var determination = determination(findings, reasons, act, at);
        return new Decision(determination, eventOf(determination));
    }

    /**
     * A copy of the written record was given.
     *
     * @throws RefusedException {@link AssessmentRefusal#RECORD_NOT_READY}, {@link AssessmentRefusal#RECORD_GIVEN_IN_THE_FUTURE}
     */
    public WrittenRecordGiven giveRecord(
            RecordRecipient recipient, RecordFormat format, LocalDate givenOn, LocalDate today, Instant at) {
        if (!state.isComplete()) {
            throw new RefusedException(AssessmentRefusal.RECORD_NOT_READY);
        }
        requirePast(givenOn, today, AssessmentRefusal.RECORD_GIVEN_IN_THE_FUTURE, "/givenOn");
        move(Move.SHARE, at);
        return new WrittenRecordGiven(id, personId, episodeId, recipient, format, givenOn);
    }

    private Determination determination(Findings findings, String reasons, Act act, Instant at) {
        var decidedOn = Clocks.dayOf(at);
        var eligibility = Eligibility.of(findings);
        return new Determination(
                id,
                personId,
                episodeId,
                RuleSet.on(findings.assessedOn().orElse(decidedOn)),
                eligibility.isEligible(),
                findings.limbs(),
                eligibility.unmet(),
                reasons,
                decidedOn,
                at,
                act.actor().subject(),
                act.actor().name(),
                act.capacity(),
                act.onBehalfOf(),
                act.agreementId());
    }

    private static EligibilityDetermined eventOf(Determination decided) {
        return new EligibilityDetermined(
                decided.assessmentId(),
                decided.personId(),
                decided.episodeId(),
                decided.eligible(),
                decided.outcomes().keySet(),
                decided.unmet(),
                decided.ruleSet(),
                decided.decidedOn(),
                decided.capacity(),
                decided.onBehalfOf(),
                decided.agreementId());
    }

    private static void requirePast(LocalDate day, LocalDate today, AssessmentRefusal refusal, String pointer) {
        if (day.isAfter(today)) {
            throw RefusedException.of(refusal, pointer);
        }
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new RefusedException(AssessmentRefusal.NOT_OPEN);
        }
    }

    private void move(Move move, Instant at) {
        state = state.after(move).orElseThrow(() -> new RefusedException(AssessmentRefusal.NOT_OPEN));
        touched(at);
    }

    private void touched(Instant at) {
        changedAt = at;
        version++;
    }

    public UUID id() {
        return id;
    }

    /** Counts every change, of its sections too. */
    public int version() {
        return version;
    }

    public UUID personId() {
        return personId;
    }

    public UUID episodeId() {
        return episodeId;
    }

    public AssessmentState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedByName() {
        return startedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public @Nullable String completedByName() {
        return completedByName;
    }

    public boolean isDecided() {
        return decidedAt != null;
    }

    /** When it was refused or cancelled; null otherwise. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable String endedWhy() {
        return endedWhy;
    }
}
