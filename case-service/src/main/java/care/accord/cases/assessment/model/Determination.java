package care.accord.cases.assessment.model;

import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.contracts.ActingCapacity;
import care.accord.kit.actor.Act;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The decision whether an adult's needs meet the eligibility criteria, with its reasons (Care Act 2014 s13(1) and (2)). Written
 * once; a change of circumstances is a new assessment.
 */
@Entity
@Immutable
public class Determination {

    @Id
    private UUID assessmentId;

    @Column
    private UUID personId;

    @Column
    private UUID episodeId;

    @Column
    @Enumerated(EnumType.STRING)
    private RuleSet ruleSet;

    @Column
    private boolean eligible;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<AdultOutcome, Set<UnableLimb>> outcomes;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Condition> unmet;

    @Column
    private String reasons;

    @Column
    private LocalDate decidedOn;

    @Column
    private Instant decidedAt;

    @Column
    private String decidedBy;

    @Column
    private String decidedByName;

    @Column
    @Enumerated(EnumType.STRING)
    private ActingCapacity capacity;

    @Column
    private String onBehalfOf;

    @Column
    private @Nullable UUID agreementId;

    protected Determination() {}

    Determination(
            Assessment assessment, Findings findings, String reasons, Act act, LocalDate decidedOn, Instant decidedAt) {
        var eligibility = Eligibility.of(findings);
        this.assessmentId = assessment.id();
        this.personId = assessment.personId();
        this.episodeId = assessment.episodeId();
        this.ruleSet = RuleSet.on(findings.assessedOn().orElse(decidedOn));
        this.eligible = eligibility.isEligible();
        this.outcomes = limbsOf(findings);
        this.unmet = eligibility.unmet();
        this.reasons = reasons;
        this.decidedOn = decidedOn;
        this.decidedAt = decidedAt;
        this.decidedBy = act.actor().subject();
        this.decidedByName = act.actor().name();
        this.capacity = act.capacity();
        this.onBehalfOf = act.onBehalfOf().value();
        this.agreementId = act.agreementId();
    }

    private static Map<AdultOutcome, Set<UnableLimb>> limbsOf(Findings findings) {
        var limbs = new EnumMap<AdultOutcome, Set<UnableLimb>>(AdultOutcome.class);
        for (var outcome : findings.notAchieved()) {
            var unable = findings.of(outcome).unable();
            limbs.put(outcome, unable == null ? Set.of() : unable);
        }
        return limbs;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID episodeId() {
        return episodeId;
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    public boolean isEligible() {
        return eligible;
    }

    /** The outcomes that the person is unable to achieve, each with the limbs of SI 2015/313 reg 2(3) that make it so. */
    public Map<AdultOutcome, Set<UnableLimb>> outcomes() {
        return outcomes;
    }

    public Set<Condition> unmet() {
        return unmet;
    }

    /** The reasons in writing that the person is given (Care Act 2014 s13(2)). */
    public String reasons() {
        return reasons;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public ActingCapacity capacity() {
        return capacity;
    }

    /** The code of the body whose decision it is. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    public @Nullable UUID agreementId() {
        return agreementId;
    }
}
