package care.accord.cases;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.allocation.model.Allocated;
import care.accord.cases.allocation.model.AllocationEnded;
import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.person.model.IdentityChanged;
import care.accord.cases.person.model.PersonGuarded;
import care.accord.cases.person.model.PersonRegistered;
import care.accord.cases.person.store.PublicIdentities.PublicIdentity;
import care.accord.cases.request.model.RequestChanged;
import care.accord.cases.request.model.RequestOutcomeRecorded;
import care.accord.cases.request.model.RequestReceived;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.RouteOfAccess;
import care.accord.contracts.Schemas;
import care.accord.contracts.Sensitivity;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the people half of the service publishes fits its schemas. */
class EventsContractTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
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
    @MethodSource("events")
    void the_example_fits_its_schema(Event event) {
        var type = Ledger.typeOf(event);
        assertThat(Schemas.violations(type, Schemas.example(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_is_in_the_schema(RequestOutcome outcome) throws JsonProcessingException {
        assertFits(outcomeRecorded(RouteOfAccess.COMMUNITY, outcome, EpisodeState.CLOSED));
    }

    @ParameterizedTest
    @EnumSource
    void every_state_of_a_case_is_in_the_schema(EpisodeState state) throws JsonProcessingException {
        assertFits(outcomeRecorded(RouteOfAccess.COMMUNITY, RequestOutcome.OTHER, state));
    }

    @ParameterizedTest
    @EnumSource
    void every_route_of_access_is_in_the_schemas(RouteOfAccess route) throws JsonProcessingException {
        assertFits(outcomeRecorded(route, RequestOutcome.OTHER, EpisodeState.CLOSED));
        assertFits(new RequestReceived(ID, ID, ID, ID, "wren", "998", route, false, DAY));
    }

    @Test
    void a_public_identity_fits_its_schema() throws JsonProcessingException {
        var payload = JSON.writeValueAsString(
                new PublicIdentity(ID, 0, "Ash Brook", null, "1980-04", true, null, null, Sensitivity.RESTRICTED));
        assertThat(Schemas.violations("person-identity", payload)).isEmpty();
        assertThat(fieldsOf(payload)).isEqualTo(fieldsOf(Schemas.example("person-identity")));
    }

    private static void assertFits(Event event) throws JsonProcessingException {
        assertThat(Schemas.violations(Ledger.typeOf(event), JSON.writeValueAsString(event)))
                .isEmpty();
    }

    private static Set<?> fieldsOf(String payload) throws JsonProcessingException {
        return JSON.readValue(payload, Map.class).keySet();
    }

    private static RequestOutcomeRecorded outcomeRecorded(
            RouteOfAccess route, RequestOutcome outcome, EpisodeState state) {
        return new RequestOutcomeRecorded(ID, ID, ID, null, "wren", route, outcome, state, DAY);
    }

    static List<Event> events() {
        return List.of(
                new PersonRegistered(ID, Sensitivity.NORMAL, DAY),
                new IdentityChanged(ID, List.of("familyName"), DAY),
                new PersonGuarded(ID, Sensitivity.RESTRICTED, List.of("wren"), DAY),
                new RequestReceived(ID, ID, ID, null, "wren", "998", RouteOfAccess.COMMUNITY, true, DAY),
                new RequestChanged(ID, ID, ID, List.of("routeOfAccess"), DAY),
                outcomeRecorded(
                        RouteOfAccess.COMMUNITY, RequestOutcome.PROGRESS_TO_ASSESSMENT, EpisodeState.ASSESSMENT_DUE),
                new Allocated(ID, ID, ID, null, null, DAY),
                new Allocated(ID, ID, ID, "wren", ID, DAY),
                new AllocationEnded(ID, ID, ID, "wren", ID, DAY));
    }
}
