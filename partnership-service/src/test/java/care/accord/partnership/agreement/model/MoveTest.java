package care.accord.partnership.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,        OPTIONS_APPRAISED, APPRAISED",
        "APPRAISED,    CONSULTED,         CONSULTED",
        "CONSULTED,    APPROVED,          APPROVED",
        "APPROVED,     SIGNED,            IN_FORCE",
        "IN_FORCE,     EXTENDED,          IN_FORCE",
        "IN_FORCE,     REVIEW_DUE,        UNDER_REVIEW",
        "UNDER_REVIEW, REVIEW_CLOSED,     IN_FORCE",
        "IN_FORCE,     NOTICE_GIVEN,      NOTICE",
        "IN_FORCE,     BREAK_EXERCISED,   NOTICE",
        "IN_FORCE,     BREACH_FOUND,      NOTICE",
        "NOTICE,       NOTICE_WITHDRAWN,  IN_FORCE",
        "NOTICE,       END_REACHED,       EXITING",
        "IN_FORCE,     END_REACHED,       EXITING",
        "UNDER_REVIEW, END_REACHED,       EXITING",
        "EXITING,      EXIT_COMPLETED,    ENDED"
    })
    void a_step_leads_from_state_to_state(AgreementState from, Step step, AgreementState to) {
        assertThat(Move.from(from, step)).map(Move::to).contains(to);
    }

    @Test
    void no_other_step_is_allowed_anywhere() {
        var allowed = Arrays.stream(AgreementState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Move.from(state, step)))
                .filter(Optional::isPresent);
        assertThat(allowed).hasSize(15);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void every_step_is_allowed_somewhere(Step step) {
        assertThat(Move.TABLE).anyMatch(move -> move.step() == step);
    }

    @Test
    void nothing_follows_the_end() {
        assertThat(Move.from(AgreementState.ENDED)).isEmpty();
    }

    @Test
    void an_agreement_has_effect_only_between_its_signing_and_its_end() {
        assertThat(Arrays.stream(AgreementState.values()).filter(AgreementState::hasEffect))
                .isEqualTo(List.of(AgreementState.IN_FORCE, AgreementState.UNDER_REVIEW, AgreementState.NOTICE));
    }

    @Test
    void the_written_agreement_always_needs_eight_items() {
        assertThat(ScheduleItem.mandatory())
                .hasSize(8)
                .doesNotContain(
                        ScheduleItem.CHARGING_TERMS,
                        ScheduleItem.POOLED_FUND_AND_HOST,
                        ScheduleItem.COMMISSIONERS_CONSENT);
    }
}
