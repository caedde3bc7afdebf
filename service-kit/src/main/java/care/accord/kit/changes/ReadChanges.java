package care.accord.kit.changes;

import static java.util.stream.Collectors.toUnmodifiableSet;

import care.accord.kit.ledger.LedgerCursor;
import care.accord.kit.ledger.LedgerReader;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The feed page by page: each is read and audited in a transaction of its own, which is over before the answer leaves. */
@ApplicationScoped
class ReadChanges {

    static final String READ = "care.accord.changes.read";

    private final LedgerReader ledger;
    private final Trail trail;
    private final String topic;

    ReadChanges(LedgerReader ledger, Trail trail, @ConfigProperty(name = "accord.topic") String topic) {
        this.ledger = ledger;
        this.trail = trail;
        this.topic = topic;
    }

    /**
     * Where the reading begins, if it may.
     *
     * @param from null for what comes from now on
     * @throws care.accord.kit.refusal.RefusedException {@link ChangesRefusal#CURSOR_AHEAD}, and where the subject is not for the
     *     reader to see
     */
    @Transactional
    LedgerCursor begin(Reading reading, @Nullable LedgerCursor from) {
        if (from != null && ledger.isAhead(from)) {
            throw FeedCursors.unfit(ChangesRefusal.CURSOR_AHEAD);
        }
        if (reading.subject() != null) {
            reading.readership().requireSubject(reading.act(), reading.subject());
        }
        return from == null ? ledger.end() : from;
    }

    /** The next page; one that shows nothing leaves no audit row, so that waiting writes nothing. */
    @Transactional
    LedgerReader.Page page(Reading reading, LedgerCursor from) {
        var page = ledger.after(from, reading.limit(), choice(reading));
        if (!page.entries().isEmpty()) {
            trail.listed(reading.act(), peopleIn(reading, page.entries()), READ);
        }
        return page;
    }

    /** What is published on other topics, such as seals, is no part of the feed. */
    private LedgerReader.Choice choice(Reading reading) {
        var readable = new LedgerReader.Choice(
                        "l.topic = :feedTopic", query -> query.setParameter("feedTopic", topic), false)
                .and(reading.readership().entriesFor(reading.act().actor()));
        return reading.subject() == null
                ? readable
                : LedgerReader.Choice.about(reading.subject()).and(readable);
    }

    private static Set<UUID> peopleIn(Reading reading, List<LedgerReader.Entry> entries) {
        return reading.readership().aboutPeople()
                ? entries.stream()
                        .map(entry -> UUID.fromString(entry.subject()))
                        .collect(toUnmodifiableSet())
                : Set.of();
    }
}
