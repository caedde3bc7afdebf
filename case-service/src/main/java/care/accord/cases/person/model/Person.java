package care.accord.cases.person.model;

import care.accord.contracts.BodyCode;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone whom the partnership has been in touch about. */
@Entity
public class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    private @Nullable String title;
    private @Nullable String givenNames;
    private String familyName;
    private @Nullable String preferredName;
    private @Nullable String bornOn;
    private boolean bornApproximately;
    private @Nullable LocalDate diedOn;
    private @Nullable String nhsNumber;

    @Enumerated(EnumType.STRING)
    private NhsNumberStatus nhsNumberStatus;

    private @Nullable String address;
    private @Nullable String postcode;
    private String body;
    private Instant registeredAt;
    private String registeredBy;

    @ElementCollection
    @CollectionTable(name = "person_alias", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "name")
    private Set<String> aliases = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_identifier", joinColumns = @JoinColumn(name = "person_id"))
    private Set<LocalIdentifier> identifiers = new HashSet<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    private Person(UUID id, Identity identity, BodyCode body, String registeredBy, Instant at) {
        this.id = id;
        this.body = body.value();
        this.registeredBy = registeredBy;
        this.registeredAt = at;
        take(identity);
    }

    /**
     * Brings someone on record.
     *
     * @param body the body of whoever registers them
     * @param registeredBy the registrar's OIDC subject
     */
    public static Person register(UUID id, Identity identity, BodyCode body, String registeredBy, Instant at) {
        return new Person(id, identity, body, registeredBy, at);
    }

    /** Puts another identity in place of the present one, and names the fields that differ. */
    public List<String> change(Identity to) {
        var changed = identity().differencesTo(to);
        take(to);
        return changed;
    }

    private void take(Identity identity) {
        title = identity.title();
        givenNames = identity.givenNames();
        familyName = identity.familyName();
        preferredName = identity.preferredName();
        bornOn = identity.born() == null ? null : identity.born().iso();
        bornApproximately = identity.bornApproximately();
        diedOn = identity.diedOn();
        nhsNumber = identity.nhsNumber() == null ? null : identity.nhsNumber().digits();
        nhsNumberStatus = identity.nhsNumberStatus();
        address = identity.address();
        postcode = identity.postcode();
        replace(aliases, identity.aliases());
        replace(identifiers, identity.identifiers());
    }

    private static <T> void replace(Set<T> present, List<T> wanted) {
        present.retainAll(Set.copyOf(wanted));
        present.addAll(wanted);
    }

    public Identity identity() {
        return new Identity(
                title,
                givenNames,
                familyName,
                preferredName,
                List.copyOf(aliases),
                bornOn == null ? null : BirthDate.parse(bornOn).orElseThrow(),
                bornApproximately,
                diedOn,
                nhsNumber == null ? null : new NhsNumber(nhsNumber),
                nhsNumberStatus,
                List.copyOf(identifiers),
                address,
                postcode);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public BodyCode body() {
        return new BodyCode(body);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String registeredBy() {
        return registeredBy;
    }
}
