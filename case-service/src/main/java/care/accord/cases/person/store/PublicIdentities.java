package care.accord.cases.person.store;

import care.accord.cases.person.model.Person;
import care.accord.contracts.Sensitivity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present identity of everyone whom other services may show; each change of the table travels on {@code accord.person.v1}. */
@ApplicationScoped
public class PublicIdentities {

    private final EntityManager entities;
    private final ObjectMapper json;

    PublicIdentities(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * What travels: schema {@code person-identity.json}.
     *
     * @param version grows with every change, so that a reader never goes back
     * @param bornOn as far as known, in ISO 8601
     */
    public record PublicIdentity(
            UUID personId,
            long version,
            String name,
            @Nullable String preferredName,
            @Nullable String bornOn,
            boolean bornApproximately,
            @Nullable LocalDate diedOn,
            @Nullable String nhsNumber,
            Sensitivity sensitivity) {}

    /** Publishes who the person is now; what was published of a sealed person is withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Person person, Sensitivity sensitivity) {
        if (sensitivity == Sensitivity.SEALED) {
            entities.createNativeQuery("delete from person_identity where person_id = :person")
                    .setParameter("person", person.id())
                    .executeUpdate();
            return;
        }
        entities.createNativeQuery("""
                        insert into person_identity (person_id, version, payload)
                        values (:person, :version, cast(:payload as jsonb))
                        on conflict (person_id) do update set version = excluded.version, payload = excluded.payload""")
                .setParameter("person", person.id())
                .setParameter("version", (long) person.version())
                .setParameter("payload", payloadOf(person, sensitivity))
                .executeUpdate();
    }

    private String payloadOf(Person person, Sensitivity sensitivity) {
        var identity = person.identity();
        try {
            return json.writeValueAsString(new PublicIdentity(
                    person.id(),
                    person.version(),
                    identity.fullName(),
                    identity.preferredName(),
                    identity.born() == null ? null : identity.born().iso(),
                    identity.bornApproximately(),
                    identity.diedOn(),
                    identity.nhsNumber() == null ? null : identity.nhsNumber().digits(),
                    sensitivity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A public identity is plain data", e);
        }
    }
}
