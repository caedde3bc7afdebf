package care.accord.cases.sync.usecase;

import care.accord.cases.provenance.FieldSources;
import care.accord.cases.provenance.Origin;
import care.accord.cases.request.model.Asked;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.store.Requests;
import care.accord.cases.request.usecase.ChangeRequest;
import care.accord.cases.request.usecase.RecordRequest;
import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.Merge;
import care.accord.cases.sync.model.Merge.Merged;
import care.accord.cases.sync.model.RecordAddress;
import care.accord.cases.sync.model.RequestShape;
import care.accord.cases.sync.model.Said;
import care.accord.cases.sync.model.SyncRefusal;
import care.accord.cases.sync.store.SyncedRecords;
import care.accord.cases.sync.store.SyncedRecords.Last;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what a council's or trust's system says of one request about one of its people: records it, or puts it right while it
 * waits for its outcome. A request with a code that is not known waits to be recorded until the system sends one that is.
 */
@ApplicationScoped
public class SyncRequest {

    /** The trail's word for a version that changed nothing. */
    public static final String SYNCED = "care.accord.case.request-synced";

    private final Reception reception;
    private final SyncedRecords records;
    private final FieldSources sources;
    private final Requests requests;
    private final RecordRequest recordRequest;
    private final ChangeRequest changeRequest;
    private final InstantSource clock;

    SyncRequest(
            Reception reception,
            SyncedRecords records,
            FieldSources sources,
            Requests requests,
            RecordRequest recordRequest,
            ChangeRequest changeRequest,
            InstantSource clock) {
        this.reception = reception;
        this.records = records;
        this.sources = sources;
        this.requests = requests;
        this.recordRequest = recordRequest;
        this.changeRequest = changeRequest;
        this.clock = clock;
    }

    /**
     * @param sent all that was sent, as plain data, to tell whether it is the same again
     * @throws RefusedException {@link SyncRefusal#SOURCE_NOT_YOURS}, {@link SyncRefusal#FROM_THE_FUTURE}, {@link
     *     SyncRefusal#VERSION_REUSED}, {@link SyncRefusal#PERSON_NOT_SENT}, {@link SyncRefusal#UNFIT}
     */
    @Transactional
    public Synced sync(Act act, RecordAddress address, Edition edition, Said said, Object sent) {
        var last = reception.receive(act, SYNCED, address, edition, sent).orElse(null);
        if (last == null) {
            return begin(act, address, edition, said, sent);
        }
        var answered = reception.answered(act, SYNCED, address, last, edition);
        return answered == null ? goOn(act, address, edition, said, sent, last) : answered;
    }

    private Synced begin(Act act, RecordAddress address, Edition edition, Said said, Object sent) {
        var person = records.personOf(address.itsPerson())
                .orElseThrow(() -> new RefusedException(SyncRefusal.PERSON_NOT_SENT));
        var id = UUID.randomUUID();
        var merged = Merge.of(shape(said), null, Map.of(), address.source(), said);
        var recorded = record(act, address, id, person, merged);
        records.begin(address, id, person, edition, sent, merged.verdicts());
        reception.bring(act, address, id, person, edition.asOf(), said, Map.of(), merged.brought());
        return Synced.of(id, person, recorded, edition, merged.verdicts());
    }

    private Synced goOn(Act act, RecordAddress address, Edition edition, Said said, Object sent, Last last) {
        var request = requests.findForChange(last.recordId()).orElse(null);
        var origins = sources.of(last.recordId());
        var merged = request == null
                ? Merge.of(shape(said), null, Map.of(), address.source(), said)
                : change(act, address, said, request, origins);
        var recorded = request == null && record(act, address, last.recordId(), last.personId(), merged);
        records.replace(address, edition, sent, merged.verdicts());
        reception.bring(
                act, address, last.recordId(), last.personId(), edition.asOf(), said, origins, merged.brought());
        return Synced.of(last.recordId(), last.personId(), recorded, edition, merged.verdicts());
    }

    /** Whether the request is recorded now; false where it waits for a code that is known. */
    private boolean record(Act act, RecordAddress address, UUID id, UUID person, Merged merged) {
        if (!RequestShape.isWhole(merged.fields())) {
            reception.looked(act, person, SYNCED, address);
            return false;
        }
        var team = (UUID) Objects.requireNonNull(merged.fields().get(RequestShape.TEAM));
        recordRequest.record(act, id, person, team, Asked.of(merged.fields()));
        return true;
    }

    private Merged change(Act act, RecordAddress address, Said said, CareRequest request, Map<String, Origin> known) {
        var shape = shape(said);
        var fields = shape.blank();
        fields.putAll(request.asked().fields());
        fields.put(RequestShape.TEAM, request.teamId());
        var origins = new HashMap<>(known);
        (request.decision() == null ? Set.of(RequestShape.TEAM) : fields.keySet())
                .forEach(field -> origins.put(field, new Origin(field, address.source(), Instant.EPOCH, null, true)));
        var merged = Merge.of(shape, fields, origins, address.source(), said);
        var wanted = Asked.of(merged.fields());
        if (wanted.equals(request.asked())) {
            reception.looked(act, request.personId(), SYNCED, address);
        } else {
            changeRequest.put(act, request, wanted);
        }
        return merged;
    }

    private RequestShape shape(Said said) {
        return new RequestShape(said, Clocks.today(clock));
    }
}
