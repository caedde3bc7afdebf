package care.accord.kit.changes;

import static java.util.stream.Collectors.toUnmodifiableMap;

import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.ledger.LedgerReader;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who may read which entries of a service's ledger. */
public interface Readership {

    /** Of the entries about people those about the people whose record the reader may open. */
    static Readership ofPeople(AccessPolicy policy) {
        return new ReadershipOfPeople(policy);
    }

    /**
     * Of entries that are about nobody who receives care, those of some events by role; an event that is not named is read by nobody.
     *
     * @param rolesByEvent the roles that may read each event
     */
    static Readership byRole(Map<Class<? extends Event>, Set<String>> rolesByEvent) {
        return new ReadershipByRole(rolesByEvent.entrySet().stream()
                .collect(toUnmodifiableMap(event -> Ledger.typeOf(event.getKey()), Map.Entry::getValue)));
    }

    LedgerReader.Choice entriesFor(Actor actor);

    /**
     * @throws care.accord.kit.refusal.RefusedException where the subject is a person whom the actor may not see, or nobody; the
     *     attempt is audited
     */
    void requireSubject(Act act, UUID subject);

    /** Whether the subjects are people who receive care, so that reading of them is audited for each. */
    boolean aboutPeople();
}
