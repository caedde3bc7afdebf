package care.accord.cases.request.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.cases.episode.model.EpisodeState;
import care.accord.contracts.RequestOutcome;
import care.accord.kit.refusal.Refusal;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.time.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DecisionTest {

    @Test
    void progress_to_assessment_makes_one_due() {
        assertThat(stateAfter(decision(RequestOutcome.PROGRESS_TO_ASSESSMENT, true, false, false)))
                .isEqualTo(EpisodeState.ASSESSMENT_DUE);
    }

    @Test
    void an_assessment_is_offered_whatever_the_expected_level_of_need() {
        assertThat(stateAfter(decision(RequestOutcome.PROGRESS_TO_ASSESSMENT, false, false, false)))
                .isEqualTo(EpisodeState.ASSESSMENT_DUE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REFERRED_TO_NHS",
                "SELF_FUNDED",
                "INFORMATION_AND_ADVICE",
                "OTHER_LA_SERVICE",
                "DECLINED",
                "ENDED_AS_PLANNED",
                "ENDED_OTHER_REASON",
                "NO_SERVICES_OFFERED",
                "OTHER"
            })
    void nothing_ends_a_request_where_need_may_exist(RequestOutcome outcome) {
        assertRefused(EpisodeRefusal.NEED_MAY_EXIST, decision(outcome, true, false, false));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REFERRED_TO_NHS",
                "SELF_FUNDED",
                "INFORMATION_AND_ADVICE",
                "OTHER_LA_SERVICE",
                "DECLINED",
                "ENDED_AS_PLANNED",
                "ENDED_OTHER_REASON",
                "NO_SERVICES_OFFERED",
                "OTHER",
                "MOVED_TO_ANOTHER_LA"
            })
    void no_further_action_closes_where_no_need_appears(RequestOutcome outcome) {
        assertThat(stateAfter(decision(outcome, false, false, false))).isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void a_refused_assessment_lets_the_request_end() {
        assertThat(stateAfter(decision(RequestOutcome.DECLINED, true, true, false)))
                .isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void a_refusal_is_never_final_where_it_must_not_stand() {
        assertRefused(EpisodeRefusal.REFUSAL_CANNOT_STAND, decision(RequestOutcome.DECLINED, true, true, true));
    }

    @Test
    void another_authoritys_duty_is_not_ours() {
        assertThat(stateAfter(decision(RequestOutcome.MOVED_TO_ANOTHER_LA, true, false, false)))
                .isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void death_closes_the_case_as_such() {
        assertThat(stateAfter(decision(RequestOutcome.DECEASED, true, false, false)))
                .isEqualTo(EpisodeState.CLOSED_DECEASED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRESS_TO_REABLEMENT", "CONTINUATION", "ADMITTED_TO_HOSPITAL"})
    void other_progress_leaves_the_assessment_owed(RequestOutcome outcome) {
        assertThat(stateAfter(decision(outcome, true, false, false))).isEqualTo(EpisodeState.ASSESSMENT_DUE);
        assertThat(stateAfter(decision(outcome, false, false, false))).isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void nobody_plans_without_an_assessment() {
        assertRefused(
                RequestRefusal.PLAN_NEEDS_ASSESSMENT,
                decision(RequestOutcome.PROGRESS_TO_PLANNING, true, false, false));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PROGRESS_TO_PLANNING")
    void every_other_outcome_moves_the_case_somewhere(RequestOutcome outcome) {
        assertThat(stateAfter(decision(outcome, false, false, false))).isNotEqualTo(EpisodeState.OPEN_REQUEST);
    }

    private static void assertRefused(Refusal refusal, Decision decision) {
        assertThatThrownBy(() -> stateAfter(decision))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static EpisodeState stateAfter(Decision decision) {
        var at = Instant.parse("2026-04-01T09:00:00Z");
        var episode = CaseEpisode.requestReceived(UUID.randomUUID(), UUID.randomUUID(), null, Clocks.dayOf(at), at);
        episode.make(decision.move(), decision.assured(), at);
        return episode.state();
    }

    private static Decision decision(RequestOutcome outcome, boolean need, boolean refused, boolean mustNotStand) {
        return new Decision(outcome, "Because", need, refused, mustNotStand, LocalDate.of(2026, 4, 1));
    }
}
