package care.accord.cases.sync.store;

import care.accord.cases.sync.model.Edition;
import care.accord.cases.sync.model.RecordAddress;
import care.accord.cases.sync.model.Verdict;
import care.accord.contracts.BodyCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The last version that each source sent of each of its people and requests. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SyncedRecords {

    private static final TypeReference<List<Verdict>> VERDICTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;
    private final InstantSource clock;

    SyncedRecords(EntityManager entities, ObjectMapper json, InstantSource clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Who the record is here, and what was sent of it last. */
    public record Last(UUID recordId, UUID personId, Edition edition, boolean same, List<Verdict> verdicts) {}

    /** Whether the source is the body's; it belongs to the body that uses it first. */
    public boolean belongs(String source, BodyCode body) {
        var owner = ownerOf(source);
        if (owner.isPresent()) {
            return owner.get().equals(body.value());
        }
        return entities.createNativeQuery(
                                "insert into sync_source (source, body, first_used_at) values (:source, :body, :now)")
                        .setParameter("source", source)
                        .setParameter("body", body.value())
                        .setParameter("now", Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /**
     * What was sent last by this address, held against other writers until the transaction ends.
     *
     * @param sent what is sent now, to tell whether it is the same
     */
    public Optional<Last> lastForChange(RecordAddress address, Object sent) {
        return rows("""
                        select record_id, person_id, version, as_of, digest = md5(:sent) as same, cast(verdicts as text) as verdicts
                          from synced_record where source = :source and address = :address for update""", address, sent)
                .map(row -> new Last(
                        row.get("record_id", UUID.class),
                        row.get("person_id", UUID.class),
                        new Edition(row.get("version", Long.class), row.get("as_of", Instant.class)),
                        row.get("same", Boolean.class),
                        verdictsOf(row.get("verdicts", String.class))))
                .findFirst();
    }

    /** Whom a source sent by this address; empty when it has sent nobody. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> personOf(RecordAddress address) {
        List<UUID> found = entities.createNativeQuery(
                        "select person_id from synced_record where source = :source and address = :address", UUID.class)
                .setParameter("source", address.source())
                .setParameter("address", address.path())
                .getResultList();
        return found.stream().findFirst();
    }

    /** A code that a request waits for, as received. */
    public record Waiting(String source, String address, String field, String code, Instant asOf) {}

    /** What keeps requests about the person from being recorded: codes that are not known. */
    @SuppressWarnings("unchecked")
    public List<Waiting> waiting(UUID personId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select r.source, r.address, f.field, f.received, f.as_of
                          from synced_record r join field_source f on f.record_id = r.record_id and f.received is not null
                         where r.person_id = :person and r.record_id <> r.person_id
                           and not exists (select 1 from request where id = r.record_id)
                         order by r.received_at desc, f.field""", Tuple.class)
                .setParameter("person", personId)
                .getResultList();
        return rows.stream()
                .map(row -> new Waiting(
                        row.get("source", String.class),
                        row.get("address", String.class),
                        row.get("field", String.class),
                        row.get("received", String.class),
                        row.get("as_of", Instant.class)))
                .toList();
    }

    /** Keeps the first version of a record. */
    public void begin(
            RecordAddress address, UUID recordId, UUID personId, Edition edition, Object sent, List<Verdict> verdicts) {
        entities.createNativeQuery("""
                        insert into synced_record (source, address, record_id, person_id, version, as_of, received_at, digest, verdicts)
                        values (:source, :address, :record, :person, :version, :asOf, :now, md5(:sent), cast(:verdicts as jsonb))""")
                .setParameter("source", address.source())
                .setParameter("address", address.path())
                .setParameter("record", recordId)
                .setParameter("person", personId)
                .setParameter("version", edition.version())
                .setParameter("asOf", Timestamp.from(edition.asOf()))
                .setParameter("now", Timestamp.from(clock.instant()))
                .setParameter("sent", write(sent))
                .setParameter("verdicts", write(verdicts))
                .executeUpdate();
    }

    /** Keeps a newer version in place of the last. */
    public void replace(RecordAddress address, Edition edition, Object sent, List<Verdict> verdicts) {
        entities.createNativeQuery("""
                        update synced_record set version = :version, as_of = :asOf, received_at = :now, digest = md5(:sent),
                               verdicts = cast(:verdicts as jsonb)
                         where source = :source and address = :address""")
                .setParameter("source", address.source())
                .setParameter("address", address.path())
                .setParameter("version", edition.version())
                .setParameter("asOf", Timestamp.from(edition.asOf()))
                .setParameter("now", Timestamp.from(clock.instant()))
                .setParameter("sent", write(sent))
                .setParameter("verdicts", write(verdicts))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<String> ownerOf(String source) {
        List<String> found = entities.createNativeQuery("select body from sync_source where source = :source")
                .setParameter("source", source)
                .getResultList();
        return found.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String sql, RecordAddress address, Object sent) {
        List<Tuple> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("sent", write(sent))
                .setParameter("source", address.source())
                .setParameter("address", address.path())
                .getResultList();
        return rows.stream();
    }

    private List<Verdict> verdictsOf(String text) {
        try {
            return json.readValue(text, VERDICTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not verdicts", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not plain data: " + value.getClass().getName(), e);
        }
    }
}
