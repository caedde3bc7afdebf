package care.accord.partnership.delegation.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DelegabilityTest {

    private static final String TABLE = """
            CA_ASSESS_S9,        Allowed,                   Allowed
            CA_CARER_S10,        Allowed,                   Allowed
            CA_ELIGIBILITY_S13,  Allowed,                   Allowed
            CA_FIN_ASSESS_S17,   OnlyWithMeetingNeeds,      Allowed
            CA_RECOVERY_S69,     Forbidden,                 Allowed
            CA_MEET_S18_20,      Allowed,                   Allowed
            CA_PLAN_S24_25,      Allowed,                   Allowed
            CA_PB_S26,           Allowed,                   Allowed
            CA_REVIEW_S27,       Allowed,                   Allowed
            CA_DP_S31_33,        Allowed,                   Allowed
            CA_ADVOCACY_S67,     Allowed,                   Allowed
            CA_SAFEGUARD_S42,    AwaitingLegalConfirmation, Forbidden
            CA_OR_S39,           Allowed,                   Allowed
            MHA_S117,            Allowed,                   Allowed
            MHA_AMHP_S13,        AwaitingLegalConfirmation, Forbidden
            MHA_GUARDIANSHIP_S7, AwaitingLegalConfirmation, Forbidden
            DOLS_SUPERVISORY,    AwaitingLegalConfirmation, Forbidden
            CHILD_SAFEGUARD_S47, AwaitingLegalConfirmation, Forbidden
            CHARGING_S14,        OnlyWithMeetingNeeds,      Forbidden
            CONTRACTING,         AwaitingLegalConfirmation, Forbidden
            COMPLAINTS,          AwaitingLegalConfirmation, Forbidden
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void each_function_has_its_answer_on_each_route(FunctionCode function, String section75, String section79) {
        assertThat(answer(function, DelegationRoute.S75_REG8)).isEqualTo(section75);
        assertThat(answer(function, DelegationRoute.S75_REG7)).isEqualTo(section75);
        assertThat(answer(function, DelegationRoute.S79)).isEqualTo(section79);
    }

    @Test
    void the_table_above_leaves_no_function_out() {
        assertThat(TABLE.lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrder(
                        Arrays.stream(FunctionCode.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void each_answer_says_which_law_it_rests_on(FunctionCode function) {
        for (var route : DelegationRoute.values()) {
            assertThat(Delegability.of(function, route).citation()).containsAnyOf("s75", "s79", "SI 20");
        }
    }

    @Test
    void charging_needs_its_terms_in_the_agreement_and_financial_assessment_does_not() {
        assertThat(Delegability.of(FunctionCode.CHARGING_S14, DelegationRoute.S75_REG8))
                .isEqualTo(new Delegability.OnlyWithMeetingNeeds(
                        "SI 2015/643 Sch para 13; SI 2000/617 reg 8(2)(h)", true));
        assertThat(Delegability.of(FunctionCode.CA_FIN_ASSESS_S17, DelegationRoute.S75_REG8))
                .isEqualTo(new Delegability.OnlyWithMeetingNeeds("SI 2015/643 Sch para 13", false));
    }

    private static String answer(FunctionCode function, DelegationRoute route) {
        return Delegability.of(function, route).getClass().getSimpleName();
    }
}
