package care.accord.cases.assessment.model;

import static care.accord.cases.assessment.model.AssessmentState.CANCELLED;
import static care.accord.cases.assessment.model.AssessmentState.COMPLETED;
import static care.accord.cases.assessment.model.AssessmentState.DRAFT;
import static care.accord.cases.assessment.model.AssessmentState.IN_PROGRESS;
import static care.accord.cases.assessment.model.AssessmentState.REFUSED;
import static care.accord.cases.assessment.model.AssessmentState.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.assessment.model.AssessmentState.Move;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AssessmentStateTest {

    @Test
    void a_draft_is_written_in_refused_or_cancelled() {
        assertThat(after(DRAFT)).containsExactly(IN_PROGRESS, null, null, REFUSED, CANCELLED);
    }

    @Test
    void what_is_in_progress_can_be_completed_too() {
        assertThat(after(IN_PROGRESS)).containsExactly(IN_PROGRESS, COMPLETED, null, REFUSED, CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "SHARED"})
    void what_is_completed_can_only_be_shared(AssessmentState state) {
        assertThat(after(state)).containsExactly(null, null, SHARED, null, null);
        assertThat(state.isComplete()).isTrue();
        assertThat(state.isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "CANCELLED"})
    void what_has_ended_stays_as_it_is(AssessmentState state) {
        assertThat(after(state)).containsOnlyNulls();
        assertThat(state.isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COMPLETED", "SHARED"})
    void nothing_else_counts_as_complete(AssessmentState state) {
        assertThat(state.isComplete()).isFalse();
    }

    /** In the order SAVE, COMPLETE, SHARE, REFUSE, CANCEL; null for a move that is not allowed. */
    private static List<@Nullable AssessmentState> after(AssessmentState state) {
        return Arrays.stream(Move.values())
                .<@Nullable AssessmentState>map(move -> state.after(move).orElse(null))
                .toList();
    }
}
