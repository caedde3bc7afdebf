package care.accord.cases.person.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.IdentityChanged;
import care.accord.cases.person.model.Person;
import care.accord.cases.person.model.PersonRefusal;
import care.accord.cases.person.store.People;
import care.accord.cases.person.store.PublicIdentities;
import care.accord.cases.provenance.FieldSources;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.access.Guards;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Puts right, or brings up to date, who a person is. */
@ApplicationScoped
public class ChangeIdentity {

    private final People people;
    private final PublicIdentities identities;
    private final ReadPerson readPerson;
    private final GiveNhsNumber giveNhsNumber;
    private final AccessPolicy access;
    private final Guards guards;
    private final Versions versions;
    private final FieldSources sources;
    private final Ledger ledger;
    private final InstantSource clock;

    ChangeIdentity(
            People people,
            PublicIdentities identities,
            ReadPerson readPerson,
            GiveNhsNumber giveNhsNumber,
            AccessPolicy access,
            Guards guards,
            Versions versions,
            FieldSources sources,
            Ledger ledger,
            InstantSource clock) {
        this.people = people;
        this.identities = identities;
        this.readPerson = readPerson;
        this.giveNhsNumber = giveNhsNumber;
        this.access = access;
        this.guards = guards;
        this.versions = versions;
        this.sources = sources;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the whole identity; a change that changes nothing leaves the version as it is.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#CHANGED_MEANWHILE}, {@link
     *     PersonRefusal#IDENTITY_UNFIT}, {@link PersonRefusal#NHS_NUMBER_HELD}
     */
    @Transactional
    public void change(Act act, UUID personId, int expected, Identity wanted) {
        access.requireRecord(act, personId);
        var person = people.getForChange(personId);
        versions.check(personId, expected, person.version());
        Faults.refuseAnyOf(wanted.faults(Clocks.today(clock)));
        var changed = readPerson.known(personId).identity().differencesTo(wanted);
        if (changed.isEmpty()) {
            return;
        }
        sources.taken(personId, changed, act.actor().subject());
        put(act, person, changed, wanted);
    }

    /**
     * Puts a fit identity in place of the present one, for whoever has found out that the actor may do it.
     *
     * @param person held against other writers
     * @param changed what differs, as those see it who may open the record
     * @throws RefusedException {@link PersonRefusal#NHS_NUMBER_HELD}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Act act, Person person, List<String> changed, Identity wanted) {
        var ruling = giveNhsNumber.rule(act, person.id(), wanted);
        person.change(ruling.stored());
        giveNhsNumber.carryOut(act, person.id(), ruling);
        people.keep(person);
        identities.publish(person, guards.sensitivityOf(person.id()).orElse(Sensitivity.NORMAL));
        versions.note(person.id(), person.version(), act.actor().name(), changed);
        ledger.add(act, new IdentityChanged(person.id(), changed, Clocks.today(clock)));
    }
}
