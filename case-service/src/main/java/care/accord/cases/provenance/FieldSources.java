package care.accord.cases.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which system each field of a person or request came from; a field without one was recorded here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FieldSources {

    private final EntityManager entities;
    private final InstantSource clock;

    FieldSources(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By the name of the field; those that workers have taken too. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<String, Origin> of(UUID recordId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select field, source, as_of, received, taken_at is not null as taken
                          from field_source where record_id = :record""", Tuple.class)
                .setParameter("record", recordId)
                .getResultList();
        return rows.stream()
                .map(row -> new Origin(
                        row.get("field", String.class),
                        row.get("source", String.class),
                        row.get("as_of", Instant.class),
                        row.get("received", String.class),
                        row.get("taken", Boolean.class)))
                .collect(Collectors.toUnmodifiableMap(Origin::field, Function.identity()));
    }

    /**
     * A source brought these fields their present values.
     *
     * @param codes the codes that are none of ours, by field
     */
    public void brought(
            UUID recordId, String source, Instant asOf, Collection<String> fields, Map<String, String> codes) {
        if (fields.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into field_source (record_id, field, source, as_of, received_at, received)
                        select :record, sent.field, :source, :asOf, :now, nullif(sent.code, '')
                          from unnest(string_to_array(:fields, ' '), string_to_array(:codes, chr(1))) as sent(field, code)
                        on conflict (record_id, field) do update
                           set source = excluded.source, as_of = excluded.as_of, received_at = excluded.received_at,
                               received = excluded.received, taken_at = null, taken_by = null""")
                .setParameter("record", recordId)
                .setParameter("source", source)
                .setParameter("asOf", Timestamp.from(asOf))
                .setParameter("now", Timestamp.from(clock.instant()))
                .setParameter("fields", String.join(" ", fields))
                .setParameter(
                        "codes",
                        fields.stream()
                                .map(field -> codes.getOrDefault(field, ""))
                                .collect(Collectors.joining("\u0001")))
                .executeUpdate();
    }

    /** A worker changed these fields: they are the worker's from now on, and no source changes them any more. */
    public void taken(UUID recordId, Collection<String> fields, String bySubject) {
        entities.createNativeQuery("""
                        update field_source set taken_at = :now, taken_by = :by, received = null
                         where record_id = :record and field = any(string_to_array(:fields, ' '))""")
                .setParameter("record", recordId)
                .setParameter("fields", String.join(" ", fields))
                .setParameter("by", bySubject)
                .setParameter("now", Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
