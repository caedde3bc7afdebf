package care.accord.cases.assessment.model;

import static care.accord.cases.assessment.model.FindingsFixture.NO_ADVOCATE_OWED;
import static care.accord.cases.assessment.model.FindingsFixture.TODAY;
import static care.accord.cases.assessment.model.FindingsFixture.able;
import static care.accord.cases.assessment.model.FindingsFixture.eligibleFindings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.refusal.RefusedException.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-9000-000000000002");
    private static final UUID EPISODE = UUID.fromString("00000000-0000-4000-9000-000000000003");
    private static final UUID AGREEMENT = UUID.fromString("00000000-0000-4000-9000-000000000004");
    private static final Instant NOW = Instant.parse("2026-11-20T14:32:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final BodyCode COUNCIL = new BodyCode("998");
    private static final Actor WORKER =
            new Actor("worker", "A Worker", Set.of(Role.SOCIAL_WORKER), COUNCIL, null, null, Set.of());
    private static final Act ACT =
            new Act(WORKER, ActingCapacity.DELEGATED_S75, COUNCIL, AGREEMENT, FunctionCode.CA_ELIGIBILITY_S13);

    @Test
    void it_starts_as_a_draft_once_advocacy_was_checked() {
        var assessment = started();

        assertThat(assessment.state()).isEqualTo(AssessmentState.DRAFT);
        assertThat(assessment.version()).isEqualTo(1);
        assertThat(assessment.started()).isEqualTo(new AssessmentStarted(ID, PERSON, EPISODE, TODAY));
    }

    @Test
    void it_does_not_start_before_advocacy_was_checked() {
        assertThat(refused(() -> Assessment.start(ID, PERSON, EPISODE, false, WORKER, NOW))
                        .refusal())
                .isEqualTo(AssessmentRefusal.NO_ADVOCACY_CHECK);
    }

    @Test
    void writing_in_it_puts_it_in_progress() {
        var assessment = started();

        assessment.save(LATER);

        assertThat(assessment.state()).isEqualTo(AssessmentState.IN_PROGRESS);
        assertThat(assessment.changedAt()).isEqualTo(LATER);
        assertThat(assessment.version()).isEqualTo(2);
    }

    @Test
    void completing_it_closes_it() {
        var assessment = inProgress();

        var completed = assessment.complete(eligibleFindings(), NO_ADVOCATE_OWED, WORKER, LATER);

        assertThat(completed)
                .isEqualTo(new AssessmentCompleted(ID, PERSON, EPISODE, Method.FACE_TO_FACE, TODAY, TODAY));
        assertThat(assessment.completedAt()).isEqualTo(LATER);
        assertThat(assessment.completedByName()).isEqualTo("A Worker");
        assertThat(refused(() -> assessment.save(LATER)).refusal()).isEqualTo(AssessmentRefusal.NOT_OPEN);
        assertThat(refused(() -> assessment.complete(eligibleFindings(), NO_ADVOCATE_OWED, WORKER, LATER))
                        .refusal())
                .isEqualTo(AssessmentRefusal.NOT_OPEN);
    }

    @Test
    void it_cannot_be_completed_while_something_is_missing() {
        var assessment = inProgress();
        var findings = eligibleFindings().with(Section.WISHES, Section.WISHES.blank());

        var refused = refused(() -> assessment.complete(findings, NO_ADVOCATE_OWED, WORKER, LATER));

        assertThat(refused.refusal()).isEqualTo(AssessmentRefusal.INCOMPLETE);
        assertThat(refused.fields())
                .hasSize(4)
                .first()
                .isEqualTo(new Field(
                        "/wishes/outcomesWished",
                        "Enter what the person wants to achieve in day-to-day life (Care Act 2014 s9(4)(b))."));
        assertThat(assessment.state()).isEqualTo(AssessmentState.IN_PROGRESS);
    }

    @Test
    void eligibility_is_decided_on_a_completed_assessment() {
        var assessment = completed();

        var decision = assessment.decide(eligibleFindings(), "Two outcomes", ACT, LATER);

        assertThat(decision.event())
                .isEqualTo(new EligibilityDetermined(
                        ID,
                        PERSON,
                        EPISODE,
                        true,
                        Set.of(AdultOutcome.NUTRITION, AdultOutcome.HABITABLE_HOME),
                        Set.of(),
                        RuleSet.SI_2015_313,
                        TODAY,
                        ActingCapacity.DELEGATED_S75,
                        COUNCIL,
                        AGREEMENT));
        var determination = decision.determination();
        assertThat(determination.assessmentId()).isEqualTo(ID);
        assertThat(determination.personId()).isEqualTo(PERSON);
        assertThat(determination.episodeId()).isEqualTo(EPISODE);
        assertThat(determination.outcomes())
                .isEqualTo(Map.of(
                        AdultOutcome.NUTRITION, Set.of(UnableLimb.UNABLE_WITHOUT_ASSISTANCE),
                        AdultOutcome.HABITABLE_HOME, Set.of(UnableLimb.PAIN_DISTRESS_ANXIETY)));
        assertThat(determination.reasons()).isEqualTo("Two outcomes");
        assertThat(determination.decidedAt()).isEqualTo(LATER);
        assertThat(determination.decidedByName()).isEqualTo("A Worker");
        assertThat(determination.capacity()).isEqualTo(ActingCapacity.DELEGATED_S75);
        assertThat(determination.onBehalfOf()).isEqualTo(COUNCIL);
        assertThat(determination.agreementId()).isEqualTo(AGREEMENT);
        assertThat(assessment.isDecided()).isTrue();
    }

    @Test
    void a_decision_against_names_what_is_not_met() {
        var findings = eligibleFindings().with(AdultOutcome.NUTRITION, able());

        var decision = completed().decide(findings, "One outcome", ACT, LATER);

        assertThat(decision.event().eligible()).isFalse();
        assertThat(decision.event().unmet()).containsExactly(Condition.TWO_OR_MORE_OUTCOMES);
        assertThat(decision.determination().unmet()).containsExactly(Condition.TWO_OR_MORE_OUTCOMES);
        assertThat(decision.determination().eligible()).isFalse();
    }

    @Test
    void eligibility_is_not_decided_before_the_assessment_is_completed() {
        assertThat(refused(() -> inProgress().decide(eligibleFindings(), "Why", ACT, LATER))
                        .refusal())
                .isEqualTo(AssessmentRefusal.NOT_COMPLETED);
    }

    @Test
    void eligibility_is_not_decided_twice() {
        var assessment = completed();
        assessment.decide(eligibleFindings(), "Why", ACT, LATER);

        assertThat(refused(() -> assessment.decide(eligibleFindings(), "Again", ACT, LATER))
                        .refusal())
                .isEqualTo(AssessmentRefusal.ALREADY_DECIDED);
    }

    @Test
    void eligibility_is_not_decided_without_written_reasons() {
        var assessment = completed();

        var refused = refused(() -> assessment.decide(eligibleFindings(), " \n", ACT, LATER));

        assertThat(refused.refusal()).isEqualTo(AssessmentRefusal.REASONS_MISSING);
        assertThat(refused.fields()).extracting(Field::pointer).containsExactly("/reasons");
        assertThat(assessment.isDecided()).isFalse();
    }

    @Test
    void an_adult_with_capacity_and_at_no_risk_may_refuse() {
        var assessment = inProgress();

        var refused = assessment.refuse(
                new RefusalByAdult(TODAY, false, false, false, "They want no help now"), TODAY, LATER);

        assertThat(refused).isEqualTo(new AssessmentRefused(ID, PERSON, EPISODE, TODAY, false));
        assertThat(assessment.state()).isEqualTo(AssessmentState.REFUSED);
        assertThat(assessment.endedOn()).isEqualTo(TODAY);
        assertThat(assessment.endedWhy()).isEqualTo("They want no help now");
    }

    @Test
    void lacking_capacity_alone_does_not_block_a_refusal() {
        assertThat(new RefusalByAdult(TODAY, true, false, false, "").blocks()).isEmpty();
        assertThat(new RefusalByAdult(TODAY, false, true, false, "").blocks()).isEmpty();
    }

    @Test
    void a_refusal_without_capacity_does_not_stand_against_best_interests() {
        var assessment = inProgress();

        var refused = refused(() -> assessment.refuse(new RefusalByAdult(TODAY, true, true, false, ""), TODAY, LATER));

        assertThat(refused.refusal()).isEqualTo(AssessmentRefusal.MUST_ASSESS_ALL_THE_SAME);
        assertThat(refused.fields()).extracting(Field::pointer).containsExactly("/inBestInterests");
        assertThat(assessment.state()).isEqualTo(AssessmentState.IN_PROGRESS);
    }

    @Test
    void a_refusal_does_not_stand_where_there_is_abuse_or_neglect() {
        assertThat(new RefusalByAdult(TODAY, true, true, true, "").blocks())
                .extracting(Field::pointer)
                .containsExactly("/inBestInterests", "/abuseOrNeglect");
        assertThat(new RefusalByAdult(TODAY, false, false, true, "").blocks())
                .extracting(Field::pointer)
                .containsExactly("/abuseOrNeglect");
    }

    @Test
    void nobody_refuses_tomorrow() {
        var tomorrow = new RefusalByAdult(TODAY.plusDays(1), false, false, false, "");

        assertThat(refused(() -> inProgress().refuse(tomorrow, TODAY, LATER)).refusal())
                .isEqualTo(AssessmentRefusal.REFUSED_IN_THE_FUTURE);
    }

    @Test
    void a_completed_assessment_is_not_refused_or_cancelled() {
        assertThat(refused(() -> completed().refuse(new RefusalByAdult(TODAY, false, false, true, ""), TODAY, LATER))
                        .refusal())
                .isEqualTo(AssessmentRefusal.NOT_OPEN);
        assertThat(refused(() -> completed().cancel("Why", TODAY, LATER)).refusal())
                .isEqualTo(AssessmentRefusal.NOT_OPEN);
    }

    @Test
    void an_assessment_is_cancelled_for_a_reason() {
        var assessment = started();

        assertThat(assessment.cancel("Opened for the wrong person", TODAY, LATER))
                .isEqualTo(new AssessmentCancelled(ID, PERSON, EPISODE, TODAY));
        assertThat(assessment.state()).isEqualTo(AssessmentState.CANCELLED);
        assertThat(assessment.endedWhy()).isEqualTo("Opened for the wrong person");
        assertThat(assessment.endedOn()).isEqualTo(TODAY);
    }

    @Test
    void giving_the_record_shares_it_as_often_as_it_is_given() {
        var assessment = completed();

        var given = assessment.giveRecord(RecordRecipient.ADULT, RecordFormat.PAPER, TODAY, TODAY, LATER);
        assessment.giveRecord(RecordRecipient.CARER, RecordFormat.EMAIL, TODAY, TODAY, LATER);

        assertThat(given)
                .isEqualTo(
                        new WrittenRecordGiven(ID, PERSON, EPISODE, RecordRecipient.ADULT, RecordFormat.PAPER, TODAY));
        assertThat(assessment.state()).isEqualTo(AssessmentState.SHARED);
    }

    @Test
    void a_record_is_given_of_a_completed_assessment_and_not_tomorrow() {
        assertThat(refused(() ->
                                inProgress().giveRecord(RecordRecipient.ADULT, RecordFormat.PAPER, TODAY, TODAY, LATER))
                        .refusal())
                .isEqualTo(AssessmentRefusal.RECORD_NOT_READY);
        assertThat(refused(() -> completed()
                                .giveRecord(RecordRecipient.ADULT, RecordFormat.PAPER, TODAY.plusDays(1), TODAY, LATER))
                        .refusal())
                .isEqualTo(AssessmentRefusal.RECORD_GIVEN_IN_THE_FUTURE);
    }

    @Test
    void eligibility_can_still_be_decided_after_sharing() {
        var assessment = completed();
        assessment.giveRecord(RecordRecipient.ADULT, RecordFormat.PAPER, TODAY, TODAY, LATER);

        assertThat(assessment
                        .decide(eligibleFindings(), "Why", ACT, LATER)
                        .event()
                        .eligible())
                .isTrue();
    }

    @Test
    void who_may_get_the_record_is_in_the_act() {
        assertThat(RecordRecipient.values())
                .extracting(RecordRecipient::citation)
                .containsExactly("Care Act 2014 s12(3)(a)", "Care Act 2014 s12(3)(b)", "Care Act 2014 s12(3)(c)");
    }

    private static Assessment started() {
        return Assessment.start(ID, PERSON, EPISODE, true, WORKER, NOW);
    }

    private static Assessment inProgress() {
        var assessment = started();
        assessment.save(NOW);
        return assessment;
    }

    private static Assessment completed() {
        var assessment = inProgress();
        assessment.complete(eligibleFindings(), NO_ADVOCATE_OWED, WORKER, NOW);
        return assessment;
    }

    private static RefusedException refused(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act);
    }
}
