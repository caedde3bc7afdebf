package care.accord.partnership.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.refusal.RefusedException;
import care.accord.partnership.agreement.model.StepTaken.ExitItem;
import care.accord.partnership.agreement.model.StepTaken.Option;
import care.accord.partnership.delegation.model.DelegationActivated;
import care.accord.partnership.delegation.model.DelegationWithdrawn;
import care.accord.partnership.delegation.model.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 3, 31);
    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 16);
    private static final BodyCode COUNCIL = new BodyCode("998");
    private static final BodyCode TRUST = new BodyCode("RZZ");

    @Test
    void nothing_counts_before_the_agreement_is_signed_however_long_its_term_has_run() {
        var agreement = approved();
        delegate(agreement, FunctionCode.CA_ASSESS_S9, FIRST_DAY);
        var events = agreement.take(new StepTaken.Signed(LocalDate.of(2026, 6, 1)), TODAY, NOW);
        assertThat(activated(events).effectiveFrom()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(delegates(agreement, LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(delegates(agreement, LocalDate.of(2026, 6, 1))).isTrue();
    }

    @Test
    void nothing_counts_before_the_first_day_however_early_the_agreement_is_signed() {
        var agreement = approved();
        delegate(agreement, FunctionCode.CA_ASSESS_S9, FIRST_DAY);
        var events = agreement.take(new StepTaken.Signed(SIGNED), TODAY, NOW);
        assertThat(activated(events).effectiveFrom()).isEqualTo(FIRST_DAY);
        assertThat(activated(events).until()).isEqualTo(LAST_DAY);
        assertThat(delegates(agreement, FIRST_DAY.minusDays(1))).isFalse();
        assertThat(delegates(agreement, LAST_DAY)).isTrue();
        assertThat(delegates(agreement, LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void an_agreement_is_not_signed_after_its_last_day() {
        var after = LAST_DAY.plusDays(1);
        refused(AgreementRefusal.TERM_OVER, () -> approved().take(new StepTaken.Signed(after), after, NOW));
        assertThat(approved().take(new StepTaken.Signed(LAST_DAY), after, NOW)).isNotEmpty();
    }

    @Test
    void a_function_whose_first_day_comes_after_the_notice_has_run_out_never_counts() {
        var agreement = inForce();
        delegate(agreement, FunctionCode.CA_ASSESS_S9, LocalDate.of(2028, 1, 1));
        var events = agreement.take(notice(6, true), TODAY, NOW);
        assertThat(events).hasAtLeastOneElementOfType(DelegationWithdrawn.class);
        assertThat(delegates(agreement, LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void a_notice_that_runs_past_the_last_day_shortens_nothing() {
        var agreement = inForce();
        agreement.take(notice(60, true), TODAY, NOW);
        assertThat(agreement.term().endsOn()).isEqualTo(LAST_DAY);
    }

    @Test
    void a_notice_that_runs_out_before_the_first_day_leaves_that_day() {
        var agreement = inForce();
        var early = new StepTaken.NoticeGiven(LocalDate.of(2026, 3, 20), TRUST, 1, "not ready", true);
        agreement.take(early, TODAY, NOW);
        assertThat(agreement.term().endsOn()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void a_notice_counts_only_in_writing_and_from_a_party() {
        refused(AgreementRefusal.NOTICE_NOT_WRITTEN, () -> inForce().take(notice(6, false), TODAY, NOW));
        var stranger = new StepTaken.NoticeGiven(TODAY, new BodyCode("QZZ"), 6, "why not", true);
        refused(AgreementRefusal.NOT_A_PARTY, () -> inForce().take(stranger, TODAY, NOW));
    }

    @Test
    void the_end_comes_with_the_last_day_and_takes_every_function_back() {
        var agreement = inForce();
        delegate(agreement, FunctionCode.CA_ASSESS_S9, FIRST_DAY);
        refused(
                AgreementRefusal.END_NOT_REACHED,
                () -> agreement.take(new StepTaken.EndReached(LAST_DAY.minusDays(1), "plan"), LAST_DAY, NOW));
        var events = agreement.take(new StepTaken.EndReached(LAST_DAY, "plan"), LAST_DAY, NOW);
        assertThat(events)
                .filteredOn(DelegationWithdrawn.class::isInstance)
                .singleElement()
                .extracting("until")
                .isEqualTo(LAST_DAY);
        assertThat(agreement.delegated()).isEmpty();
        assertThat(agreement.state()).isEqualTo(AgreementState.EXITING);
    }

    @Test
    void the_exit_is_complete_only_when_everything_is_closed_out() {
        var agreement = inForce();
        agreement.take(new StepTaken.EndReached(LAST_DAY, "plan"), LAST_DAY, NOW);
        var allButFunds = EnumSet.complementOf(EnumSet.of(ExitItem.FUNDS));
        refused(
                AgreementRefusal.EXIT_INCOMPLETE,
                () -> agreement.take(new StepTaken.ExitCompleted(LAST_DAY, allButFunds), LAST_DAY, NOW));
        agreement.take(new StepTaken.ExitCompleted(LAST_DAY, EnumSet.allOf(ExitItem.class)), LAST_DAY, NOW);
        assertThat(agreement.state()).isEqualTo(AgreementState.ENDED);
    }

    @Test
    void a_closed_agreement_changes_no_function() {
        var agreement = inForce();
        agreement.take(new StepTaken.EndReached(LAST_DAY, "plan"), LAST_DAY, NOW);
        refused(AgreementRefusal.CLOSED, () -> delegate(agreement, FunctionCode.CA_ASSESS_S9, FIRST_DAY));
        refused(AgreementRefusal.CLOSED, () -> agreement.withdraw(FunctionCode.CA_ASSESS_S9, TODAY, NOW));
    }

    @Test
    void a_function_goes_once_from_one_party_to_the_other_within_the_term() {
        var agreement = inForce();
        delegate(agreement, FunctionCode.CA_ASSESS_S9, FIRST_DAY);
        refused(AgreementRefusal.ALREADY_DELEGATED, () -> delegate(agreement, FunctionCode.CA_ASSESS_S9, FIRST_DAY));
        refused(
                AgreementRefusal.OUTSIDE_THE_TERM,
                () -> delegate(agreement, FunctionCode.CA_ELIGIBILITY_S13, FIRST_DAY.minusDays(1)));
        refused(
                AgreementRefusal.OUTSIDE_THE_TERM,
                () -> delegate(agreement, FunctionCode.CA_ELIGIBILITY_S13, LAST_DAY.plusDays(1)));
        refused(AgreementRefusal.NOT_A_PARTY, () -> delegate(agreement, COUNCIL, new BodyCode("QZZ")));
        refused(AgreementRefusal.NOT_A_PARTY, () -> delegate(agreement, new BodyCode("QZZ"), TRUST));
        refused(AgreementRefusal.SAME_BODY_TWICE, () -> delegate(agreement, COUNCIL, COUNCIL));
    }

    @Test
    void a_step_is_not_taken_ahead_of_its_day() {
        refused(
                AgreementRefusal.STEP_IN_THE_FUTURE,
                () -> approved().take(new StepTaken.Signed(TODAY.plusDays(1)), TODAY, NOW));
    }

    @Test
    void the_approval_of_the_second_body_approves_the_agreement_and_each_is_told() {
        var agreement = consulted();
        assertThat(agreement.take(new StepTaken.Approved(LocalDate.of(2026, 3, 2), COUNCIL, "CAB/12"), TODAY, NOW))
                .singleElement()
                .isInstanceOf(AgreementApproved.class);
        assertThat(agreement.state()).isNotEqualTo(AgreementState.APPROVED);
        assertThat(agreement.take(new StepTaken.Approved(LocalDate.of(2026, 3, 9), TRUST, "TB/3"), TODAY, NOW))
                .hasSize(2)
                .hasAtLeastOneElementOfType(AgreementStageChanged.class);
        assertThat(agreement.state()).isEqualTo(AgreementState.APPROVED);
    }

    @Test
    void a_body_approves_once_and_only_a_party_does() {
        var agreement = consulted();
        agreement.take(new StepTaken.Approved(LocalDate.of(2026, 3, 2), COUNCIL, "CAB/12"), TODAY, NOW);
        refused(
                AgreementRefusal.ALREADY_APPROVED,
                () -> agreement.take(new StepTaken.Approved(TODAY, COUNCIL, "CAB/13"), TODAY, NOW));
        refused(
                AgreementRefusal.NOT_A_PARTY,
                () -> agreement.take(new StepTaken.Approved(TODAY, new BodyCode("QZZ"), "ICB/1"), TODAY, NOW));
    }

    @Test
    void a_step_is_not_dated_before_the_one_before_it() {
        refused(
                AgreementRefusal.STEP_BEFORE_THE_LAST,
                () -> consulted()
                        .take(new StepTaken.Approved(LocalDate.of(2026, 2, 1), COUNCIL, "CAB/12"), TODAY, NOW));
    }

    @Test
    void those_affected_are_consulted_except_for_a_better_care_fund_pool() {
        var day = LocalDate.of(2026, 2, 2);
        refused(
                AgreementRefusal.NOT_CONSULTED,
                () -> appraised().take(new StepTaken.Consulted(day, null, false), TODAY, NOW));
        assertThat(appraised().take(new StepTaken.Consulted(day, null, true), TODAY, NOW))
                .hasSize(1);
    }

    @Test
    void safeguarding_passes_only_where_legal_advice_is_named() {
        var proposal = new Proposal(FunctionCode.CA_SAFEGUARD_S42, DelegationRoute.S75_REG8, COUNCIL, TRUST, FIRST_DAY);
        assertThatThrownBy(() -> inForce().delegate(proposal, AgreementTest::typeOf, Set.of(), TODAY, NOW))
                .isInstanceOf(RefusedException.class);
        assertThat(inForce()
                        .delegate(proposal, AgreementTest::typeOf, Set.of(FunctionCode.CA_SAFEGUARD_S42), TODAY, NOW))
                .hasSize(1);
    }

    @Test
    void a_pool_with_an_nhs_trust_needs_its_host_and_the_commissioners_consent() {
        var proposal = new Proposal(FunctionCode.CA_ASSESS_S9, DelegationRoute.S75_REG7, COUNCIL, TRUST, FIRST_DAY);
        var hostOnly = drafted(ScheduleItem.POOLED_FUND_AND_HOST);
        assertThatThrownBy(() -> hostOnly.delegate(proposal, AgreementTest::typeOf, Set.of(), TODAY, NOW))
                .hasMessage("NEEDS_COMMISSIONERS_CONSENT");
        var both = drafted(ScheduleItem.POOLED_FUND_AND_HOST, ScheduleItem.COMMISSIONERS_CONSENT);
        assertThat(both.delegate(proposal, AgreementTest::typeOf, Set.of(), TODAY, NOW))
                .hasSize(1);
    }

    @Test
    void financial_assessment_does_not_begin_before_meeting_needs() {
        var agreement = inForce();
        delegate(agreement, FunctionCode.CA_MEET_S18_20, FIRST_DAY.plusDays(1));
        assertThatThrownBy(() -> delegate(agreement, FunctionCode.CA_FIN_ASSESS_S17, FIRST_DAY))
                .hasMessage("NEEDS_MEETING_NEEDS");
        delegate(agreement, FunctionCode.CA_FIN_ASSESS_S17, FIRST_DAY.plusDays(1));
        refused(AgreementRefusal.STILL_NEEDED, () -> agreement.withdraw(FunctionCode.CA_MEET_S18_20, TODAY, NOW));
        agreement.withdraw(FunctionCode.CA_FIN_ASSESS_S17, TODAY, NOW);
        assertThat(agreement.withdraw(FunctionCode.CA_MEET_S18_20, TODAY, NOW)).hasSize(1);
    }

    private static Agreement drafted(ScheduleItem... more) {
        var schedule = ScheduleItem.mandatory();
        schedule.addAll(List.of(more));
        return Agreement.draft(
                UUID.randomUUID(),
                new Draft("Mental health partnership", COUNCIL, TRUST, new Term(FIRST_DAY, LAST_DAY), schedule),
                NOW);
    }

    private static Agreement appraised() {
        var agreement = drafted();
        agreement.take(
                new StepTaken.OptionsAppraised(LocalDate.of(2026, 1, 5), Set.of(Option.NO_CHANGE, Option.END), "CAB/1"),
                TODAY,
                NOW);
        return agreement;
    }

    private static Agreement consulted() {
        var agreement = appraised();
        agreement.take(new StepTaken.Consulted(LocalDate.of(2026, 2, 2), "consultation 7", false), TODAY, NOW);
        return agreement;
    }

    private static Agreement approved() {
        var agreement = consulted();
        agreement.take(new StepTaken.Approved(LocalDate.of(2026, 3, 2), COUNCIL, "CAB/12"), TODAY, NOW);
        agreement.take(new StepTaken.Approved(LocalDate.of(2026, 3, 9), TRUST, "TB/3"), TODAY, NOW);
        return agreement;
    }

    private static Agreement inForce() {
        var agreement = approved();
        agreement.take(new StepTaken.Signed(SIGNED), TODAY, NOW);
        return agreement;
    }

    private static StepTaken notice(int months, boolean inWriting) {
        return new StepTaken.NoticeGiven(TODAY, COUNCIL, months, "outcomes not assured", inWriting);
    }

    private static void delegate(Agreement agreement, BodyCode from, BodyCode to) {
        agreement.delegate(
                new Proposal(FunctionCode.CA_ELIGIBILITY_S13, DelegationRoute.S75_REG8, from, to, FIRST_DAY),
                AgreementTest::typeOf,
                Set.of(),
                TODAY,
                NOW);
    }

    private static void delegate(Agreement agreement, FunctionCode function, LocalDate from) {
        agreement.delegate(
                new Proposal(function, DelegationRoute.S75_REG8, COUNCIL, TRUST, from),
                AgreementTest::typeOf,
                Set.of(),
                TODAY,
                NOW);
    }

    private static BodyType typeOf(BodyCode body) {
        return body.equals(COUNCIL) ? BodyType.COUNCIL : BodyType.NHS_TRUST;
    }

    private static boolean delegates(Agreement agreement, LocalDate day) {
        return agreement.delegated().stream().anyMatch(delegation -> agreement.delegatesOn(delegation, day));
    }

    private static DelegationActivated activated(List<Event> events) {
        return events.stream()
                .filter(DelegationActivated.class::isInstance)
                .map(DelegationActivated.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(AgreementRefusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
