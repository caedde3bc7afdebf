package care.accord.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Schemas;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import care.accord.partnership.agreement.model.AgreementApproved;
import care.accord.partnership.agreement.model.AgreementStageChanged;
import care.accord.partnership.agreement.model.AgreementState;
import care.accord.partnership.body.BodyRegistered;
import care.accord.partnership.delegation.model.DelegationActivated;
import care.accord.partnership.delegation.model.DelegationProposed;
import care.accord.partnership.delegation.model.DelegationWithdrawn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventsContractTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final BodyCode COUNCIL = new BodyCode("998");
    private static final BodyCode TRUST = new BodyCode("RZZ");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @ParameterizedTest
    @MethodSource("events")
    void what_is_published_fits_its_schema_and_says_no_more_than_the_example(Event event)
            throws JsonProcessingException {
        var type = Ledger.typeOf(event);
        var payload = JSON.writeValueAsString(event);
        assertThat(Schemas.violations(type, payload)).isEmpty();
        assertThat(fieldsOf(payload)).isEqualTo(fieldsOf(Schemas.example(type)));
    }

    @ParameterizedTest
    @EnumSource
    void every_function_is_in_the_schemas(FunctionCode function) throws JsonProcessingException {
        fits(activated(function, DelegationRoute.S75_REG8));
    }

    @ParameterizedTest
    @EnumSource
    void every_route_is_in_the_schemas(DelegationRoute route) throws JsonProcessingException {
        fits(activated(FunctionCode.CA_ASSESS_S9, route));
    }

    @ParameterizedTest
    @EnumSource
    void every_state_is_in_the_schema(AgreementState state) throws JsonProcessingException {
        fits(stageChanged(state));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_body_is_in_the_schema(BodyType type) throws JsonProcessingException {
        fits(new BodyRegistered(ID, COUNCIL, "Northshire County Council", type, DAY));
    }

    private static void fits(Event event) throws JsonProcessingException {
        assertThat(Schemas.violations(Ledger.typeOf(event), JSON.writeValueAsString(event)))
                .isEmpty();
    }

    private static Set<?> fieldsOf(String payload) throws JsonProcessingException {
        return JSON.readValue(payload, Map.class).keySet();
    }

    private static Event activated(FunctionCode function, DelegationRoute route) {
        return new DelegationActivated(ID, function, route, COUNCIL, TRUST, DAY, DAY.plusYears(3), DAY);
    }

    private static Event stageChanged(AgreementState state) {
        return new AgreementStageChanged(ID, List.of(COUNCIL, TRUST), state, DAY, DAY.plusYears(3), DAY, DAY);
    }

    static List<Event> events() {
        return List.of(
                new BodyRegistered(ID, COUNCIL, "Northshire County Council", BodyType.COUNCIL, DAY),
                stageChanged(AgreementState.IN_FORCE),
                new AgreementApproved(ID, COUNCIL, DAY),
                activated(FunctionCode.CA_ASSESS_S9, DelegationRoute.S75_REG8),
                new DelegationProposed(
                        ID, FunctionCode.CA_ASSESS_S9, DelegationRoute.S75_REG8, COUNCIL, TRUST, DAY, DAY),
                new DelegationWithdrawn(
                        ID, FunctionCode.CA_ASSESS_S9, DelegationRoute.S75_REG8, COUNCIL, TRUST, DAY, DAY));
    }
}
