package care.accord.aftercare.casework;

import care.accord.contracts.Envelope;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.Guards;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** From here on the person exists for this register; a person without a guard is seen by nobody. */
@Singleton
class PersonRegisteredReader extends CaseReader<PersonRegisteredReader.Body> {

    private final Guards guards;

    PersonRegisteredReader(ObjectMapper json, Guards guards) {
        super(json, "care.accord.case.person-registered.v1", Body.class);
        this.guards = guards;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(UUID personId, Sensitivity sensitivity) {}

    @Override
    void heard(Body body, Envelope envelope) {
        guards.guard(body.personId(), body.sensitivity(), Set.of());
    }
}
