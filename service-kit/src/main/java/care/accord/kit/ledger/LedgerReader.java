package care.accord.kit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the ledger: one subject's entries in order, or everything from a cursor on, complete. */
@ApplicationScoped
public class LedgerReader {

    private final EntityManager entities;
    private final ObjectMapper json;

    LedgerReader(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** One entry as it was written. */
    public record Entry(
            UUID id,
            long position,
            String topic,
            String type,
            String subject,
            UUID aggregateId,
            LocalDate occurredOn,
            LocalDate effectiveFrom,
            Instant recordedAt,
            JsonNode actor,
            JsonNode data) {}

    /** Entries, and where to go on. */
    public record Page(List<Entry> entries, LedgerCursor next) {}

    /** One subject's entries, oldest first. */
    @Transactional
    public List<Entry> entriesOf(UUID subject) {
        return entries(entities.createNativeQuery(
                                "select * from ledger where subject = :subject order by position", Tuple.class)
                        .setParameter("subject", subject.toString()))
                .toList();
    }

    /**
     * The entries after the cursor, at most {@code limit}, none of a transaction that is still open.
     *
     * <p>Read in windows of transactions that have all ended, and inside a window by position. So nothing that commits late
     * is passed over, and one subject's entries stay in order even where a later writer has the lower transaction id.
     */
    @Transactional
    public Page after(LedgerCursor cursor, int limit) {
        var window = cursor.windowIsOpen() ? cursor.closedAt(horizon()) : cursor;
        var entries = entries(entities.createNativeQuery("""
                                select * from ledger
                                 where xid >= cast(:low as xid8) and xid < cast(:high as xid8) and position > :position
                                 order by position limit :limit""", Tuple.class)
                        .setParameter("low", Long.toUnsignedString(window.lowXid()))
                        .setParameter("high", Long.toUnsignedString(window.highXid()))
                        .setParameter("position", window.position())
                        .setParameter("limit", limit))
                .toList();
        return new Page(
                entries,
                entries.size() < limit
                        ? window.finished()
                        : window.at(entries.getLast().position()));
    }

    private long horizon() {
        return Long.parseUnsignedLong(
                (String) entities.createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)")
                        .getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private Stream<Entry> entries(jakarta.persistence.Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Entry(
                                row.get("id", UUID.class),
                                row.get("position", Long.class),
                                row.get("topic", String.class),
                                row.get("type", String.class),
                                row.get("subject", String.class),
                                row.get("aggregate_id", UUID.class),
                                dayOf(row.get("occurred_on")),
                                dayOf(row.get("effective_from")),
                                row.get("recorded_at", Instant.class),
                                parse(row.get("actor", String.class)),
                                parse(row.get("data", String.class))));
    }

    private static LocalDate dayOf(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
