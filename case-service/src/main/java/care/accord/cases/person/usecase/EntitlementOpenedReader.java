package care.accord.cases.person.usecase;

import care.accord.cases.person.store.AftercareMarks;
import care.accord.contracts.Envelope;
import care.accord.kit.events.EventReader;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Marks the person when s117-service opens an entitlement to after-care. */
@ApplicationScoped
class EntitlementOpenedReader implements EventReader {

    private final AftercareMarks marks;
    private final ObjectMapper json;

    EntitlementOpenedReader(AftercareMarks marks, ObjectMapper json) {
        this.marks = marks;
        this.json = json;
    }

    /** Only what this service reads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opened(UUID personId, UUID entitlementId, String state) {}

    @Override
    public String type() {
        return "care.accord.aftercare.entitlement-opened.v1";
    }

    @Override
    public void apply(Envelope envelope, JsonNode data) {
        var opened = json.convertValue(data, Opened.class);
        marks.keep(opened.entitlementId(), opened.personId(), opened.state());
    }
}
