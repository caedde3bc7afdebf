package care.accord.kit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the ledger: one subject's entries in order, or everything from a cursor on, complete. */
@ApplicationScoped
public class LedgerReader {

    /** One look takes in so many positions at most, however few of them are chosen. */
    private static final int LOOKED_AT_ONCE = 10_000;

    private static final int LONGEST_QUERY_MILLIS = 5_000;

    private static final String IN_WINDOW =
            "coalesce(l.xid >= cast(:low as xid8) and l.xid < cast(:high as xid8), false)";

    /** The sums keep PostgreSQL from going along all positions to find the first. */
    private static final String SPAN_OF_WINDOW = """
            select min(position + 0) as first, max(position + 0) as last from ledger
             where xid >= cast(:low as xid8) and xid < cast(:high as xid8)""";

    private static final String SPAN_OF_ALL = "select min(position) as first, max(position) as last from ledger";

    private static final String SOUGHT = """
             from ledger where subject = :subject and type = any (string_to_array(:types, ' '))
              and occurred_on >= coalesce(cast(:from as date), '-infinity') and occurred_on <= coalesce(cast(:to as date), 'infinity')""";

    private final EntityManager entities;
    private final ObjectMapper json;

    LedgerReader(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * One entry as it was written.
     *
     * @param traceparent null for what was entered outside a trace
     */
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
            JsonNode data,
            @Nullable String traceparent) {}

    /**
     * Entries, and where to go on.
     *
     * @param window the transactions that all the entries are of
     * @param complete whether everything was looked at that could be read at the moment
     */
    public record Page(List<Entry> entries, LedgerCursor window, LedgerCursor next, boolean complete) {

        /** Where to go on after this entry of the page. */
        public LedgerCursor after(Entry entry) {
            return window.at(entry.position());
        }
    }

    /**
     * Which entries a reader is given.
     *
     * @param condition SQL over the row {@code l} of the ledger, from the code's author
     * @param parameters sets the condition's parameters
     * @param few whether an index leads to the chosen ones, so that one look may go to the end of the ledger
     */
    public record Choice(String condition, Consumer<Query> parameters, boolean few) {

        public static final Choice ALL = new Choice("true", query -> {}, false);

        /** The entries about one subject. */
        public static Choice about(UUID subject) {
            return new Choice(
                    "l.subject = :chosenSubject",
                    query -> query.setParameter("chosenSubject", subject.toString()),
                    true);
        }

        /** What both let through. */
        public Choice and(Choice other) {
            return new Choice(
                    "(%s) and (%s)".formatted(condition, other.condition),
                    parameters.andThen(other.parameters),
                    few || other.few);
        }
    }

    /** The lowest and the highest position of a window; empty when nothing was entered in it. */
    private record Span(long first, long last) {}

    /**
     * Some of one subject's entries.
     *
     * @param types the published types
     * @param from the first day on which it happened; null from the beginning
     * @param to the last day; null until now
     */
    public record Sought(
            UUID subject,
            Collection<String> types,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** How many there are. */
    @Transactional
    public long count(Sought sought) {
        return ((Number) about(sought, entities.createNativeQuery("select count(*) " + SOUGHT))
                        .getSingleResult())
                .longValue();
    }

    /** What happened last comes first. */
    @Transactional
    public List<Entry> newest(Sought sought, int offset, int limit) {
        return entries(about(
                                sought,
                                entities.createNativeQuery(
                                        "select * " + SOUGHT
                                                + " order by occurred_on desc, position desc offset :offset limit :limit",
                                        Tuple.class))
                        .setParameter("offset", offset)
                        .setParameter("limit", limit))
                .toList();
    }

    private static Query about(Sought sought, Query query) {
        return query.setParameter("subject", sought.subject().toString())
                .setParameter("types", String.join(" ", sought.types()))
                .setParameter(
                        "from", sought.from() == null ? null : sought.from().toString())
                .setParameter("to", sought.to() == null ? null : sought.to().toString());
    }

    /** One subject's entries, oldest first. */
    @Transactional
    public List<Entry> entriesOf(UUID subject) {
        return entries(entities.createNativeQuery(
                                "select * from ledger where subject = :subject order by position", Tuple.class)
                        .setParameter("subject", subject.toString()))
                .toList();
    }

    /** As {@link #after(LedgerCursor, int, Choice)}, without a choice. */
    @Transactional
    public Page after(LedgerCursor cursor, int limit) {
        return after(cursor, limit, Choice.ALL);
    }

    /**
     * The entries after the cursor that are chosen, at most {@code limit}, none of a transaction that is still open. It looks at a
     * bounded part of the ledger: the page may be empty though there is more to come.
     *
     * <p>Read in windows of transactions that have all ended, and inside a window by position. So nothing that commits late
     * is passed over, and one subject's entries stay in order even where a later writer has the lower transaction id.
     */
    @Transactional
    public Page after(LedgerCursor cursor, int limit, Choice choice) {
        if (!cursor.windowIsOpen()) {
            return page(cursor, limit, choice, null);
        }
        var window = closed(cursor);
        return spanOf(window)
                .map(span -> page(window.at(span.first() - 1), limit, choice, span))
                .orElseGet(() -> new Page(List.of(), window, window.finished(), true));
    }

    /** From here on a reader is given only what is not yet readable now. */
    @Transactional
    public LedgerCursor end() {
        return LedgerCursor.START.closedAt(horizon()).finished();
    }

    /** Whether the cursor names transactions that have not been here yet: it cannot have come from this ledger. */
    @Transactional
    public boolean isAhead(LedgerCursor cursor) {
        return Long.compareUnsigned(cursor.highXid(), horizon()) > 0;
    }

    /** The last transaction from {@code fromXid} on (inclusive) whose entries on that topic can be read now. */
    @Transactional
    @SuppressWarnings("unchecked")
    public OptionalLong lastReadable(String topic, long fromXid) {
        List<String> found = entities.createNativeQuery("""
                        select cast(xid as text) from ledger
                         where xid >= cast(:from as xid8) and xid < pg_snapshot_xmin(pg_current_snapshot()) and topic = :topic
                         order by xid desc limit 1""")
                .setParameter("from", Long.toUnsignedString(fromXid))
                .setParameter("topic", topic)
                .getResultList();
        return found.stream().mapToLong(Long::parseUnsignedLong).findFirst();
    }

    /**
     * The window from the cursor to the horizon, or to the first transaction whose entry about a subject comes after one that lies
     * beyond: a transaction that began early may write about a subject after one that began late, while a third is still open.
     */
    private LedgerCursor closed(LedgerCursor cursor) {
        var window = cursor.closedAt(horizon());
        for (var overtaken = firstOvertaken(window); overtaken.isPresent(); overtaken = firstOvertaken(window)) {
            window = cursor.closedAt(overtaken.getAsLong());
        }
        return window;
    }

    @SuppressWarnings("unchecked")
    private OptionalLong firstOvertaken(LedgerCursor window) {
        List<String> found = inWindow(entities.createNativeQuery("""
                        select cast(l.xid as text) from ledger beyond
                          join ledger l on l.subject = beyond.subject and l.position > beyond.position
                         where beyond.xid >= cast(:high as xid8) and l.xid >= cast(:low as xid8) and l.xid < cast(:high as xid8)
                         order by l.xid limit 1"""), window).getResultList();
        return found.stream().mapToLong(Long::parseUnsignedLong).findFirst();
    }

    /** @param span of the window when it is only just opened, else null */
    private Page page(LedgerCursor from, int limit, Choice choice, @Nullable Span span) {
        var upTo = choice.few() ? Long.MAX_VALUE : from.position() + LOOKED_AT_ONCE;
        var entries = chosen(from, upTo, limit, choice);
        if (entries.size() == limit) {
            return new Page(entries, from, from.at(entries.getLast().position()), false);
        }
        var further = span == null || span.last() > upTo ? firstBeyond(from, upTo) : OptionalLong.empty();
        var next = further.isPresent() ? from.at(further.getAsLong() - 1) : from.finished();
        return new Page(entries, from, next, span != null && further.isEmpty());
    }

    /** The transaction ids are compared inside a coalesce, so that PostgreSQL goes along the positions. */
    private List<Entry> chosen(LedgerCursor from, long upTo, int limit, Choice choice) {
        var query = inWindow(
                        entities.createNativeQuery("""
                        select * from ledger l
                         where l.position > :position and l.position <= :upTo and %s and (%s)
                         order by l.position limit :limit""".formatted(IN_WINDOW, choice.condition()), Tuple.class), from)
                .setParameter("position", from.position())
                .setParameter("upTo", upTo)
                .setParameter("limit", limit)
                .setHint("jakarta.persistence.query.timeout", LONGEST_QUERY_MILLIS);
        choice.parameters().accept(query);
        return entries(query).toList();
    }

    private OptionalLong firstBeyond(LedgerCursor window, long position) {
        return longs(inWindow(entities.createNativeQuery("""
                                select position from ledger l where l.position > :position and %s
                                 order by position limit 1""".formatted(IN_WINDOW)), window)
                        .setParameter("position", position))
                .findFirst();
    }

    private Optional<Span> spanOf(LedgerCursor window) {
        var all = window.lowXid() == 0;
        var query = entities.createNativeQuery(all ? SPAN_OF_ALL : SPAN_OF_WINDOW, Tuple.class);
        var row = (Tuple) (all ? query : inWindow(query, window)).getSingleResult();
        var first = row.get("first", Long.class);
        return first == null ? Optional.empty() : Optional.of(new Span(first, row.get("last", Long.class)));
    }

    private static Query inWindow(Query query, LedgerCursor window) {
        return query.setParameter("low", Long.toUnsignedString(window.lowXid()))
                .setParameter("high", Long.toUnsignedString(window.highXid()));
    }

    private long horizon() {
        return Long.parseUnsignedLong(
                (String) entities.createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)")
                        .getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private static LongStream longs(Query query) {
        return ((List<Long>) query.getResultList()).stream().mapToLong(Long::longValue);
    }

    @SuppressWarnings("unchecked")
    private Stream<Entry> entries(Query query) {
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
                                parse(row.get("data", String.class)),
                                row.get("traceparent", String.class)));
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
