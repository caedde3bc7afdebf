package care.accord.kit.changes;

import static java.util.stream.Collectors.joining;

import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.ledger.LedgerReader;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Types of event by role, for entries about teams, workers, agreements and bodies. */
record ReadershipByRole(Map<String, Set<String>> rolesByType) implements Readership {

    ReadershipByRole {
        rolesByType = Map.copyOf(rolesByType);
    }

    @Override
    public LedgerReader.Choice entriesFor(Actor actor) {
        var types = rolesByType.entrySet().stream()
                .filter(type -> type.getValue().stream().anyMatch(actor::has))
                .map(Map.Entry::getKey)
                .collect(joining(",", "{", "}"));
        return new LedgerReader.Choice(
                "l.type = any(cast(:readTypes as text[]))", query -> query.setParameter("readTypes", types), false);
    }

    /** What is about teams and agreements is hidden by type, never by subject. */
    @Override
    public void requireSubject(Act act, UUID subject) {}

    @Override
    public boolean aboutPeople() {
        return false;
    }
}
