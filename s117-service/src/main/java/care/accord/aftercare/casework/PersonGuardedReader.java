package care.accord.aftercare.casework;

import care.accord.contracts.Envelope;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.Guards;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** A privacy officer changed how far a person's record is guarded, or who is named. */
@Singleton
class PersonGuardedReader extends CaseReader<PersonGuardedReader.Body> {

    private final Guards guards;

    PersonGuardedReader(ObjectMapper json, Guards guards) {
        super(json, "care.accord.case.person-guarded.v1", Body.class);
        this.guards = guards;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(UUID personId, Sensitivity sensitivity, Set<String> namedSubjects) {}

    @Override
    void heard(Body body, Envelope envelope) {
        guards.guard(body.personId(), body.sensitivity(), body.namedSubjects());
    }
}
