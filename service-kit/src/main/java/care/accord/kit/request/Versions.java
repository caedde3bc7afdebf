package care.accord.kit.request;

import care.accord.kit.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of records: nobody saves over what they have not seen, and who tries is told what changed. */
@ApplicationScoped
public class Versions {

    private static final Pattern ETAG = Pattern.compile("\"?([0-9]{1,9})\"?");

    private final EntityManager entities;
    private final InstantSource clock;

    Versions(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What one version changed: the names of its fields, not their values. */
    public record Change(int version, Instant changedAt, String changedBy, List<String> fields) {}

    /** The version as the ETag header gives it. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an If-Match header, or a form's hidden field, names.
     *
     * @throws RefusedException {@link RequestRefusal#VERSION_MISSING}, {@link RequestRefusal#VERSION_MALFORMED}
     */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RefusedException(RequestRefusal.VERSION_MISSING);
        }
        var match = ETAG.matcher(ifMatch.strip());
        if (!match.matches()) {
            throw new RefusedException(RequestRefusal.VERSION_MALFORMED);
        }
        return Integer.parseInt(match.group(1));
    }

    /**
     * @throws RefusedException {@link RequestRefusal#CHANGED_MEANWHILE} with the {@link Change}s since as {@code changes}
     */
    public void check(UUID recordId, int expected, int current) {
        if (expected != current) {
            throw new RefusedException(RequestRefusal.CHANGED_MEANWHILE).with("changes", since(recordId, expected));
        }
    }

    /** Remembers which fields this version changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID recordId, int version, String byName, List<String> fields) {
        entities.createNativeQuery("""
                        insert into revision (record_id, version, changed_at, changed_by, fields)
                        values (:record, :version, :at, :by, string_to_array(:fields, ' '))""")
                .setParameter("record", recordId)
                .setParameter("version", version)
                .setParameter("at", Timestamp.from(clock.instant()))
                .setParameter("by", byName)
                .setParameter("fields", String.join(" ", fields))
                .executeUpdate();
    }

    /** The changes after that version, oldest first. */
    @SuppressWarnings("unchecked")
    public List<Change> since(UUID recordId, int version) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select version, changed_at, changed_by, array_to_string(fields, ' ') as fields
                          from revision where record_id = :record and version > :version order by version""", Tuple.class)
                .setParameter("record", recordId)
                .setParameter("version", version)
                .getResultList();
        return rows.stream()
                .map(row -> new Change(
                        row.get("version", Integer.class),
                        row.get("changed_at", Instant.class),
                        row.get("changed_by", String.class),
                        namesIn(row.get("fields", String.class))))
                .toList();
    }

    /** A change may leave every field as it was. */
    private static List<String> namesIn(String fields) {
        return fields.isEmpty() ? List.of() : List.of(fields.split(" "));
    }
}
