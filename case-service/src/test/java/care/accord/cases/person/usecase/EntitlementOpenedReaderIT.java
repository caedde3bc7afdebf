package care.accord.cases.person.usecase;

import static care.accord.cases.CaseFixture.select;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.CaseTest;
import care.accord.contracts.Envelope;
import care.accord.contracts.Schemas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@CaseTest
class EntitlementOpenedReaderIT {

    @Inject
    EntitlementOpenedReader reader;

    @Inject
    ObjectMapper json;

    @Test
    void the_example_of_the_contract_marks_the_person_once() throws JsonProcessingException {
        var data = json.readTree(Schemas.example(reader.type()));
        var envelope = new Envelope(
                UUID.randomUUID(),
                reader.type(),
                "/accord/s117-service",
                data.get("personId").asText(),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 1),
                Instant.parse("2026-04-01T09:00:00Z"),
                null);
        QuarkusTransaction.requiringNew().run(() -> reader.apply(envelope, data));
        QuarkusTransaction.requiringNew().run(() -> reader.apply(envelope, data));
        assertThat(select("select state from aftercare_mark where person_id = '"
                        + data.get("personId").asText() + "'"))
                .containsExactly(data.get("state").asText());
    }
}
