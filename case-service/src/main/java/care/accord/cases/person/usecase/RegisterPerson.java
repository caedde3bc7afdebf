package care.accord.cases.person.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.Person;
import care.accord.cases.person.model.PersonRefusal;
import care.accord.cases.person.model.PersonRegistered;
import care.accord.cases.person.store.People;
import care.accord.cases.person.store.PublicIdentities;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.Guards;
import care.accord.kit.access.Relationships;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Brings someone on record. */
@ApplicationScoped
public class RegisterPerson {

    private final People people;
    private final PublicIdentities identities;
    private final GiveNhsNumber giveNhsNumber;
    private final Guards guards;
    private final Relationships relationships;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    RegisterPerson(
            People people,
            PublicIdentities identities,
            GiveNhsNumber giveNhsNumber,
            Guards guards,
            Relationships relationships,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.people = people;
        this.identities = identities;
        this.giveNhsNumber = giveNhsNumber;
        this.guards = guards;
        this.relationships = relationships;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** The answer that the same request gets again. */
    public record Registered(UUID personId) {}

    /**
     * @throws RefusedException {@link PersonRefusal#IDENTITY_UNFIT} naming the fields, {@link PersonRefusal#NHS_NUMBER_HELD}
     */
    @Transactional
    public UUID register(Act act, String key, Identity identity) {
        Faults.refuseAnyOf(identity.faults(Clocks.today(clock)));
        return keys.once(act.actor(), key, identity, Registered.class, () -> new Registered(register(act, identity)))
                .personId();
    }

    /** Registers an identity that was found fit, in the transaction of whoever sees to it that it is done once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID register(Act act, Identity identity) {
        var id = UUID.randomUUID();
        var ruling = giveNhsNumber.rule(act, id, identity);
        var person = Person.register(
                id, ruling.stored(), act.actor().body(), act.actor().subject(), clock.instant());
        people.persistAndFlush(person);
        guards.guard(id, Sensitivity.NORMAL, Set.of());
        giveNhsNumber.carryOut(act, id, ruling);
        people.keep(person);
        identities.publish(person, Sensitivity.NORMAL);
        if (act.actor().isSystem()) {
            relationships.begin(
                    id,
                    Relationships.Kind.BODY,
                    Relationships.Holder.body(act.actor().body()),
                    null,
                    clock.instant(),
                    null);
        }
        ledger.add(act, new PersonRegistered(id, Sensitivity.NORMAL, Clocks.today(clock)));
        return id;
    }
}
