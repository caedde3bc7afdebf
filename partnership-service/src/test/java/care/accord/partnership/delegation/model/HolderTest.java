package care.accord.partnership.delegation.model;

import static care.accord.contracts.BodyType.COUNCIL;
import static care.accord.contracts.BodyType.ICB;
import static care.accord.contracts.BodyType.NHS_TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.BodyType;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HolderTest {

    @ParameterizedTest
    @EnumSource
    void every_function_is_the_councils(FunctionCode function) {
        assertThat(Holder.has(function, COUNCIL)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void only_after_care_is_an_icbs_too(FunctionCode function) {
        assertThat(Holder.has(function, ICB)).isEqualTo(function == FunctionCode.MHA_S117);
        assertThat(Holder.has(function, NHS_TRUST)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void under_regulation_8_a_council_passes_only_to_an_nhs_body(BodyType to) {
        assertThat(Holder.mayPass(DelegationRoute.S75_REG8, COUNCIL, to)).isEqualTo(isNhsBody(to));
        assertThat(Holder.mayPass(DelegationRoute.S75_REG8, to, COUNCIL)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void under_regulation_7_a_function_passes_either_way(BodyType other) {
        assertThat(Holder.mayPass(DelegationRoute.S75_REG7, COUNCIL, other)).isEqualTo(isNhsBody(other));
        assertThat(Holder.mayPass(DelegationRoute.S75_REG7, other, COUNCIL)).isEqualTo(isNhsBody(other));
    }

    @ParameterizedTest
    @EnumSource
    void under_section_79_a_council_authorises_anyone_but_a_council(BodyType to) {
        assertThat(Holder.mayPass(DelegationRoute.S79, COUNCIL, to)).isEqualTo(to != COUNCIL);
    }

    @Test
    void nobody_but_a_council_authorises_under_section_79() {
        assertThat(Holder.mayPass(DelegationRoute.S79, NHS_TRUST, ICB)).isFalse();
    }

    private static boolean isNhsBody(BodyType type) {
        return switch (type) {
            case NHS_TRUST, NHS_FOUNDATION_TRUST, ICB, NHS_ENGLAND -> true;
            case COUNCIL, LOCAL_HEALTH_BOARD_WALES, PROVIDER, VOLUNTARY -> false;
        };
    }
}
