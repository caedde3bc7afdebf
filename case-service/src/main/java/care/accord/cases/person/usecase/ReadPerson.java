package care.accord.cases.person.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.store.AftercareMarks;
import care.accord.cases.person.store.People;
import care.accord.cases.person.store.StewardTasks;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.Guards;
import care.accord.kit.access.Sight;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Reads who a person is, as far as the actor may know, and leaves the trail of it. */
@ApplicationScoped
public class ReadPerson {

    /** The trail's word for opening a record. */
    public static final String OPENED = "care.accord.case.person-opened";

    private final People people;
    private final StewardTasks tasks;
    private final AftercareMarks marks;
    private final AccessPolicy access;
    private final Guards guards;
    private final Trail trail;

    ReadPerson(
            People people, StewardTasks tasks, AftercareMarks marks, AccessPolicy access, Guards guards, Trail trail) {
        this.people = people;
        this.tasks = tasks;
        this.marks = marks;
        this.access = access;
        this.guards = guards;
        this.trail = trail;
    }

    /**
     * A person as whoever may open the record sees them.
     *
     * @param identity with the NHS number that they were given, even where a steward has yet to settle whose it is
     * @param section117 owed after-care, or may be, as far as s117-service has told
     */
    public record Known(
            UUID id,
            int version,
            Identity identity,
            Sensitivity sensitivity,
            boolean section117,
            Instant registeredAt) {}

    public Sight sightOf(Actor actor, UUID personId) {
        return access.sightOf(actor, personId);
    }

    /**
     * Opens the record.
     *
     * @throws care.accord.kit.refusal.RefusedException {@link care.accord.kit.access.AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Known open(Act act, UUID personId) {
        access.requireRecord(act, personId);
        trail.read(act, personId, OPENED, null);
        return known(personId);
    }

    /**
     * Shows the minimal identity; the record stays shut.
     *
     * @throws care.accord.kit.refusal.RefusedException {@link care.accord.kit.access.AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Known identify(Act act, UUID personId) {
        access.requireIdentity(act, personId);
        trail.read(act, personId, "care.accord.case.person-identified", null);
        return known(personId);
    }

    /** For the bar of a page whose own reading is checked and audited already. */
    @Transactional
    public Known known(UUID personId) {
        var person = people.get(personId);
        var identity = person.identity();
        return new Known(
                personId,
                person.version(),
                tasks.claimOf(personId)
                        .map(claim -> identity.withNhsNumber(claim.number(), claim.status()))
                        .orElse(identity),
                guards.sensitivityOf(personId).orElse(Sensitivity.NORMAL),
                marks.isMarked(personId),
                person.registeredAt());
    }
}
