package care.accord.cases.sync.usecase;

import care.accord.cases.person.store.StewardTasks;
import care.accord.cases.provenance.FieldSources;
import care.accord.cases.provenance.Origin;
import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.RecordAddress;
import care.accord.cases.sync.model.Said;
import care.accord.cases.sync.model.SyncRefusal;
import care.accord.cases.sync.model.Verdict;
import care.accord.cases.sync.store.SyncedRecords;
import care.accord.cases.sync.store.SyncedRecords.Last;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of whatever a system sends, before its fields are looked at: whose it is, of when, and whether it is new. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reception {

    private final SyncedRecords records;
    private final FieldSources sources;
    private final StewardTasks tasks;
    private final Trail trail;
    private final InstantSource clock;

    Reception(SyncedRecords records, FieldSources sources, StewardTasks tasks, Trail trail, InstantSource clock) {
        this.records = records;
        this.sources = sources;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return what was sent last by this address; empty when nothing was
     * @throws RefusedException {@link SyncRefusal#SOURCE_NOT_YOURS}, which is audited, {@link SyncRefusal#FROM_THE_FUTURE}
     */
    Optional<Last> receive(Act act, String action, RecordAddress address, Edition edition, Object sent) {
        var actor = act.actor();
        if (!Objects.equals(actor.source(), address.source()) || !records.belongs(address.source(), actor.body())) {
            trail.refused(act, null, action, SyncRefusal.SOURCE_NOT_YOURS.name());
            throw new RefusedException(SyncRefusal.SOURCE_NOT_YOURS);
        }
        edition.check(clock.instant());
        return records.lastForChange(address, sent);
    }

    /**
     * The answer where there is nothing to look at; null where the version is newer than the last.
     *
     * @throws RefusedException {@link SyncRefusal#VERSION_REUSED}
     */
    @Nullable
    Synced answered(Act act, String action, RecordAddress address, Last last, Edition edition) {
        if (edition.version() > last.edition().version()) {
            return null;
        }
        if (edition.version() < last.edition().version()) {
            looked(act, last.personId(), action, address);
            return Synced.tooLate(last.recordId(), last.personId(), last.edition(), last.verdicts());
        }
        if (!last.same()) {
            throw RefusedException.of(SyncRefusal.VERSION_REUSED, "/version");
        }
        looked(act, last.personId(), action, address);
        return Synced.of(
                last.recordId(),
                last.personId(),
                false,
                last.edition(),
                last.verdicts().stream().map(Verdict::again).toList());
    }

    /**
     * Keeps which fields the version brought, and leaves codes that are not known for the steward.
     *
     * @param before where the fields came from so far
     */
    void bring(
            Act act,
            RecordAddress address,
            UUID recordId,
            UUID personId,
            Instant asOf,
            Said said,
            Map<String, Origin> before,
            List<String> brought) {
        sources.brought(recordId, address.source(), asOf, brought, said.codes());
        var by = act.actor().subject();
        var known = brought.stream()
                .filter(field -> !said.codes().containsKey(field) && waited(before.get(field)))
                .toList();
        if (!known.isEmpty()) {
            tasks.withdrawCodes(recordId, known, by, clock.instant());
        }
        said.codes().forEach((field, code) -> {
            if (brought.contains(field)) {
                tasks.openForCode(personId, recordId, address.source(), field, code, by, clock.instant());
            }
        });
    }

    private static boolean waited(@Nullable Origin origin) {
        return origin != null && origin.received() != null;
    }

    /** Leaves the trail of what changed nothing on record. */
    void looked(Act act, UUID personId, String action, RecordAddress address) {
        trail.did(act, personId, action, address.source() + "/" + address.path(), null);
    }
}
