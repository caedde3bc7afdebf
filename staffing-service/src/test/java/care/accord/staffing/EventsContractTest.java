package care.accord.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Schemas;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import care.accord.staffing.locality.LocalityRegistered;
import care.accord.staffing.team.model.TeamChanged;
import care.accord.staffing.team.model.TeamKind;
import care.accord.staffing.team.model.TeamRegistered;
import care.accord.staffing.worker.model.WorkerChanged;
import care.accord.staffing.worker.model.WorkerJoinedTeam;
import care.accord.staffing.worker.model.WorkerLeftTeam;
import care.accord.staffing.worker.model.WorkerRegistered;
import care.accord.staffing.worker.model.WorkerRole;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
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
    private static final BigDecimal HOURS = new BigDecimal("18.5");
    private static final BodyCode COUNCIL = new BodyCode("998");
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
    void every_kind_of_team_is_in_the_schema(TeamKind kind) throws JsonProcessingException {
        var event = new TeamRegistered(ID, "AMHT North", kind, "NORTH", COUNCIL, DAY);
        assertThat(Schemas.violations(Ledger.typeOf(event), JSON.writeValueAsString(event)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_role_is_in_the_schema(WorkerRole role) throws JsonProcessingException {
        var event = new WorkerRegistered(ID, "wren", "Wren Ashby", role, COUNCIL, true, HOURS, DAY);
        assertThat(Schemas.violations(Ledger.typeOf(event), JSON.writeValueAsString(event)))
                .isEmpty();
    }

    private static Set<?> fieldsOf(String payload) throws JsonProcessingException {
        return JSON.readValue(payload, Map.class).keySet();
    }

    static List<Event> events() {
        return List.of(
                new LocalityRegistered(ID, "NORTH", "North", DAY),
                new TeamRegistered(ID, "AMHT North", TeamKind.AMHT, "NORTH", COUNCIL, DAY),
                new TeamChanged(ID, "AMHT North", TeamKind.AMHT, "NORTH", COUNCIL, DAY),
                new WorkerRegistered(ID, "wren", "Wren Ashby", WorkerRole.SOCIAL_WORKER, COUNCIL, true, HOURS, DAY),
                new WorkerChanged(ID, "wren", "Wren Ashby", WorkerRole.SOCIAL_WORKER, COUNCIL, false, HOURS, DAY),
                new WorkerJoinedTeam(ID, "wren", ID, COUNCIL, DAY),
                new WorkerLeftTeam(ID, "wren", ID, COUNCIL, DAY, DAY.minusDays(1)));
    }
}
