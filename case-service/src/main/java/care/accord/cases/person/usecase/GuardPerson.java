package care.accord.cases.person.usecase;

import care.accord.cases.person.model.PersonGuarded;
import care.accord.cases.person.model.PersonRefusal;
import care.accord.cases.person.store.People;
import care.accord.cases.person.store.PublicIdentities;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.access.Guards;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Restricts a record to named workers, seals it, or opens it again: for privacy officers. */
@ApplicationScoped
public class GuardPerson {

    private final People people;
    private final PublicIdentities identities;
    private final Guards guards;
    private final Standing standing;
    private final Versions versions;
    private final Trail trail;
    private final Ledger ledger;
    private final InstantSource clock;
    private final EntityManager entities;

    GuardPerson(
            People people,
            PublicIdentities identities,
            Guards guards,
            Standing standing,
            Versions versions,
            Trail trail,
            Ledger ledger,
            InstantSource clock,
            EntityManager entities) {
        this.people = people;
        this.identities = identities;
        this.guards = guards;
        this.standing = standing;
        this.versions = versions;
        this.trail = trail;
        this.ledger = ledger;
        this.clock = clock;
        this.entities = entities;
    }

    /** How a record is guarded, for the privacy officer who is about to change it. */
    public record Guarding(
            UUID personId, int version, String name, Sensitivity sensitivity, List<String> namedSubjects) {}

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Guarding read(Act act, UUID personId) {
        var person = people.get(personId);
        trail.read(act, personId, "care.accord.case.guarding-read", null);
        return new Guarding(
                personId,
                person.version(),
                person.identity().fullName(),
                guards.sensitivityOf(personId).orElse(Sensitivity.NORMAL),
                namedFor(personId));
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#CHANGED_MEANWHILE}, {@link
     *     PersonRefusal#NOBODY_NAMED}, {@link PersonRefusal#NAMED_WORKER_UNKNOWN}
     */
    @Transactional
    public void guard(Act act, UUID personId, int expected, Sensitivity sensitivity, Set<String> namedSubjects) {
        var person = people.getForChange(personId);
        versions.check(personId, expected, person.version());
        var named = sensitivity == Sensitivity.NORMAL ? Set.<String>of() : namedSubjects;
        refuseUnfit(sensitivity, named);
        guards.guard(personId, sensitivity, named);
        entities.lock(person, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
        identities.publish(person, sensitivity);
        versions.note(personId, person.version(), act.actor().name(), List.of("sensitivity"));
        ledger.add(
                act, new PersonGuarded(personId, sensitivity, List.copyOf(new TreeSet<>(named)), Clocks.today(clock)));
    }

    private void refuseUnfit(Sensitivity sensitivity, Set<String> named) {
        if (sensitivity != Sensitivity.NORMAL && named.isEmpty()) {
            throw RefusedException.of(PersonRefusal.NOBODY_NAMED, "/namedSubjects");
        }
        if (named.stream().anyMatch(subject -> standing.worker(subject).isEmpty())) {
            throw RefusedException.of(PersonRefusal.NAMED_WORKER_UNKNOWN, "/namedSubjects");
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> namedFor(UUID personId) {
        return entities.createNativeQuery("select subject from named_right where person_id = :person order by subject")
                .setParameter("person", personId)
                .getResultList();
    }
}
