package care.accord.aftercare.person;

import care.accord.contracts.Topics;
import care.accord.kit.events.StateReader;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the public identities; a tombstone removes one. */
@ApplicationScoped
class PersonReader implements StateReader {

    private final ObjectMapper json;
    private final KnownPeople people;
    private final InstantSource clock;

    PersonReader(ObjectMapper json, KnownPeople people, InstantSource clock) {
        this.json = json;
        this.people = people;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Identity(
            long version,
            String name,
            @Nullable String preferredName,
            @Nullable String bornOn,
            @Nullable LocalDate diedOn,
            @Nullable String nhsNumber) {}

    @Override
    public String topic() {
        return Topics.PERSON;
    }

    @Override
    public void apply(String key, @Nullable JsonNode state) {
        var personId = UUID.fromString(key);
        if (state == null) {
            people.forget(personId);
            return;
        }
        var identity = json.convertValue(state, Identity.class);
        people.keep(
                new KnownPerson(
                        personId,
                        identity.name(),
                        identity.preferredName(),
                        identity.bornOn(),
                        identity.diedOn(),
                        identity.nhsNumber(),
                        clock.instant()),
                identity.version());
    }
}
