package care.accord.cases.sync.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.store.People;
import care.accord.cases.person.store.StewardTasks;
import care.accord.cases.person.usecase.ChangeIdentity;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.person.usecase.RegisterPerson;
import care.accord.cases.provenance.FieldSources;
import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.Merge;
import care.accord.cases.sync.model.PersonShape;
import care.accord.cases.sync.model.RecordAddress;
import care.accord.cases.sync.model.Said;
import care.accord.cases.sync.model.SyncRefusal;
import care.accord.cases.sync.store.SyncedRecords;
import care.accord.cases.sync.store.SyncedRecords.Last;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Takes what a council's or trust's system says of one of its people: brings them on record, or brings them up to date. */
@ApplicationScoped
public class SyncPerson {

    /** The trail's word for a version that changed nothing. */
    public static final String SYNCED = "care.accord.case.person-synced";

    private final Reception reception;
    private final SyncedRecords records;
    private final FieldSources sources;
    private final StewardTasks tasks;
    private final People people;
    private final ReadPerson readPerson;
    private final RegisterPerson registerPerson;
    private final ChangeIdentity changeIdentity;
    private final InstantSource clock;

    SyncPerson(
            Reception reception,
            SyncedRecords records,
            FieldSources sources,
            StewardTasks tasks,
            People people,
            ReadPerson readPerson,
            RegisterPerson registerPerson,
            ChangeIdentity changeIdentity,
            InstantSource clock) {
        this.reception = reception;
        this.records = records;
        this.sources = sources;
        this.tasks = tasks;
        this.people = people;
        this.readPerson = readPerson;
        this.registerPerson = registerPerson;
        this.changeIdentity = changeIdentity;
        this.clock = clock;
    }

    /**
     * The sender reaches the people that it sent itself, by its own ids, and nobody else; how their records are guarded makes no
     * difference to the answer.
     *
     * @param sent all that was sent, as plain data, to tell whether it is the same again
     * @throws RefusedException {@link SyncRefusal#SOURCE_NOT_YOURS}, {@link SyncRefusal#FROM_THE_FUTURE}, {@link
     *     SyncRefusal#VERSION_REUSED}, {@link SyncRefusal#UNFIT}
     */
    @Transactional
    public Synced sync(Act act, RecordAddress address, Edition edition, Said said, Object sent) {
        var last = reception.receive(act, SYNCED, address, edition, sent).orElse(null);
        if (last == null) {
            return register(act, address, edition, said, sent);
        }
        var answered = reception.answered(act, SYNCED, address, last, edition);
        return answered == null ? change(act, address, edition, said, sent, last) : answered;
    }

    private Synced register(Act act, RecordAddress address, Edition edition, Said said, Object sent) {
        var merged = Merge.of(shape(address), null, Map.of(), address.source(), said);
        var id = registerPerson.register(act, Identity.of(merged.fields()));
        records.begin(address, id, id, edition, sent, merged.verdicts());
        tasks.openForHoldersOf(identifier(address), id, act.actor().subject(), clock.instant());
        reception.bring(act, address, id, id, edition.asOf(), said, Map.of(), merged.brought());
        return Synced.of(id, id, true, edition, merged.verdicts());
    }

    private Synced change(Act act, RecordAddress address, Edition edition, Said said, Object sent, Last last) {
        var person = people.getForChange(last.personId());
        var present = readPerson.known(person.id()).identity();
        var origins = sources.of(person.id());
        var merged = Merge.of(shape(address), present.fields(), origins, address.source(), said);
        var wanted = Identity.of(merged.fields());
        var changed = present.differencesTo(wanted);
        if (changed.isEmpty()) {
            reception.looked(act, person.id(), SYNCED, address);
        } else {
            changeIdentity.put(act, person, changed, wanted);
        }
        records.replace(address, edition, sent, merged.verdicts());
        reception.bring(act, address, person.id(), person.id(), edition.asOf(), said, origins, merged.brought());
        return Synced.of(person.id(), person.id(), false, edition, merged.verdicts());
    }

    private PersonShape shape(RecordAddress address) {
        return new PersonShape(identifier(address), Clocks.today(clock));
    }

    private static LocalIdentifier identifier(RecordAddress address) {
        return new LocalIdentifier(address.source(), address.person());
    }
}
