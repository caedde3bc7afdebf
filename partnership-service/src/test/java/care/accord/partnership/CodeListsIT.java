package care.accord.partnership;

import static care.accord.partnership.PartnershipFixture.select;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.BodyType;
import care.accord.contracts.DelegationRoute;
import care.accord.partnership.agreement.model.AgreementState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@PartnershipTest
class CodeListsIT {

    @ParameterizedTest
    @EnumSource
    void the_table_knows_every_type_of_body(BodyType type) {
        assertThat(checkOf("body_type_check")).contains("'" + type + "'");
    }

    @ParameterizedTest
    @EnumSource
    void the_table_knows_every_state(AgreementState state) {
        assertThat(checkOf("agreement_state_check")).contains("'" + state + "'");
    }

    @ParameterizedTest
    @EnumSource
    void the_table_knows_every_route(DelegationRoute route) {
        assertThat(checkOf("delegation_route_check")).contains("'" + route + "'");
    }

    private static String checkOf(String constraint) {
        return select("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "'")
                .getFirst();
    }
}
