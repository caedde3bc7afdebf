package care.accord.kit.changes;

import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.ledger.LedgerReader;
import java.util.UUID;

/** The access policy, for entries about people. */
record ReadershipOfPeople(AccessPolicy policy) implements Readership {

    @Override
    public LedgerReader.Choice entriesFor(Actor actor) {
        return new LedgerReader.Choice(
                policy.recordVisible("cast(l.subject as uuid)"), query -> policy.bind(query, actor), false);
    }

    @Override
    public void requireSubject(Act act, UUID subject) {
        policy.requireRecord(act, subject);
    }

    @Override
    public boolean aboutPeople() {
        return true;
    }
}
