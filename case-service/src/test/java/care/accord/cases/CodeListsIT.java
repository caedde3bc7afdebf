package care.accord.cases;

import static care.accord.cases.CaseFixture.select;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.episode.model.Step;
import care.accord.cases.request.model.AskedBy;
import care.accord.cases.request.model.Consent;
import care.accord.contracts.NhsNumberStatus;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.RouteOfAccess;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@CaseTest
class CodeListsIT {

    @ParameterizedTest
    @MethodSource("lists")
    void the_table_knows_every_code(String constraint, Class<? extends Enum<?>> codes) {
        var check = select("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "'")
                .getFirst();
        assertThat(Arrays.stream(codes.getEnumConstants()).map(code -> "'" + code.name() + "'"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(check).contains(code));
    }

    @Test
    void the_table_lets_every_awaited_step_have_its_day_and_no_other_state() {
        var check = select("select pg_get_constraintdef(oid) from pg_constraint where conname ="
                        + " 'case_episode_step_awaited'")
                .getFirst();
        assertThat(EpisodeState.values())
                .allSatisfy(state -> assertThat(check.contains("'" + state.name() + "'"))
                        .as(state.name())
                        .isEqualTo(Step.awaitedIn(state).isPresent()));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("person_nhs_number_status_check", NhsNumberStatus.class),
                Arguments.of("case_episode_state_check", EpisodeState.class),
                Arguments.of("request_route_of_access_check", RouteOfAccess.class),
                Arguments.of("request_asked_by_check", AskedBy.class),
                Arguments.of("request_consent_check", Consent.class),
                Arguments.of("request_outcome_check", RequestOutcome.class));
    }
}
