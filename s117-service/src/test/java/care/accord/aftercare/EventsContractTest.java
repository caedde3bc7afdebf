package care.accord.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.aftercare.detention.model.DetentionRecorded;
import care.accord.aftercare.detention.model.Qualification;
import care.accord.aftercare.entitlement.model.EntitlementOpened;
import care.accord.aftercare.entitlement.model.State;
import care.accord.contracts.LegalStatus;
import care.accord.contracts.Schemas;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsContractTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void what_is_published_fits_its_schema_and_says_no_more_than_the_example() throws JsonProcessingException {
        var detention =
                new DetentionRecorded(ID, ID, "03", DAY, DAY, "RZZ01", Qualification.Outcome.QUALIFIES, null, ID);

        assertThat(violations(detention)).isEmpty();
        assertThat(fieldsOf(JSON.writeValueAsString(detention)))
                .isEqualTo(fieldsOf(Schemas.example(Ledger.typeOf(detention))));
        assertThat(violations(opened(LegalStatus.SECTION_3, State.PROSPECTIVE))).isEmpty();
    }

    @Test
    void what_is_not_known_is_left_out() throws JsonProcessingException {
        var bare = new DetentionRecorded(ID, ID, "02", DAY, null, null, Qualification.Outcome.DOES_NOT, null, null);

        assertThat(violations(bare)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_status_and_its_outcome_is_in_the_schema(LegalStatus status) throws JsonProcessingException {
        var outcome = Qualification.of(status).outcome();
        assertThat(violations(new DetentionRecorded(ID, ID, status.code(), DAY, null, null, outcome, ID, null)))
                .isEmpty();
        assertThat(violations(opened(status, State.PROSPECTIVE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_state_is_in_the_schema(State state) throws JsonProcessingException {
        assertThat(violations(opened(LegalStatus.SECTION_3, state))).isEmpty();
    }

    private static EntitlementOpened opened(LegalStatus status, State state) {
        return new EntitlementOpened(ID, ID, ID, state, status.code(), DAY);
    }

    private static java.util.List<String> violations(Event event) throws JsonProcessingException {
        return Schemas.violations(Ledger.typeOf(event), JSON.writeValueAsString(event));
    }

    private static Set<?> fieldsOf(String payload) throws JsonProcessingException {
        return JSON.readValue(payload, Map.class).keySet();
    }
}
