package care.accord.cases.person.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.PersonRefusal;
import care.accord.cases.person.store.People;
import care.accord.cases.person.store.StewardTasks;
import care.accord.cases.person.store.StewardTasks.Claim;
import care.accord.contracts.NhsNumberStatus;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.Sight;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person an NHS number without telling who else holds it. A holder whom the actor may see is named; a hidden one is
 * left to a steward, and for the actor everything goes on as with any other number. A system is never told: it cannot look
 * whether the two are one person.
 */
@ApplicationScoped
class GiveNhsNumber {

    private final People people;
    private final StewardTasks tasks;
    private final AccessPolicy access;
    private final InstantSource clock;

    GiveNhsNumber(People people, StewardTasks tasks, AccessPolicy access, InstantSource clock) {
        this.people = people;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What to do with the number.
     *
     * @param stored the identity as it may be stored
     * @param hiddenHolder who holds the number; null when the person may have it
     */
    record Ruling(
            Identity wanted, Identity stored, @Nullable UUID hiddenHolder) {}

    /**
     * @throws RefusedException {@link PersonRefusal#NHS_NUMBER_HELD} by someone whom the actor may see
     */
    Ruling rule(Act act, UUID personId, Identity wanted) {
        var number = wanted.nhsNumber();
        if (number == null) {
            return new Ruling(wanted, wanted, null);
        }
        var others = people.holdersOf(number).stream()
                .filter(holder -> !holder.equals(personId))
                .toList();
        others.stream()
                .filter(holder -> !act.actor().isSystem() && access.sightOf(act.actor(), holder) != Sight.NOTHING)
                .findFirst()
                .ifPresent(holder -> {
                    throw new RefusedException(PersonRefusal.NHS_NUMBER_HELD).with("heldBy", "/cases/people/" + holder);
                });
        return others.isEmpty()
                ? new Ruling(wanted, wanted, null)
                : new Ruling(wanted, wanted.withNhsNumber(null, NhsNumberStatus.CONFLICT_05), others.getFirst());
    }

    /** Carries out the ruling, once the person is stored. */
    void carryOut(Act act, UUID personId, Ruling ruling) {
        tasks.withdraw(personId, act.actor().subject(), clock.instant());
        var number = ruling.wanted().nhsNumber();
        if (ruling.hiddenHolder() != null && number != null) {
            tasks.open(
                    personId,
                    ruling.hiddenHolder(),
                    new Claim(number, ruling.wanted().nhsNumberStatus()),
                    act.actor().subject(),
                    clock.instant());
        }
    }
}
