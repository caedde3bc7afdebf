package care.accord.kit.changes;

import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.ledger.LedgerCursor;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers readers of the feed: at once where there is something, later where they wait for it. */
@ApplicationScoped
public class Changes {

    /** A reader who may see little of a long ledger gets an empty page after this, and goes on from there. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

    private final ReadChanges pages;
    private final Waiting waiting;
    private final FeedCursors cursors;
    private final WhoIsActing who;
    private final String service;

    Changes(
            ReadChanges pages,
            Waiting waiting,
            FeedCursors cursors,
            WhoIsActing who,
            @ConfigProperty(name = "accord.service") String service) {
        this.pages = pages;
        this.waiting = waiting;
        this.cursors = cursors;
        this.who = who;
        this.service = service;
    }

    /** Entries for one reader, and the cursor with which they go on. */
    record Answer(List<Change> changes, String next) {}

    /**
     * Call it on a thread that may block; a reader who waits is answered on another one.
     *
     * @throws care.accord.kit.refusal.RefusedException {@link ChangesRefusal}, and where the subject is not for the reader to see
     */
    Uni<Answer> read(Readership readership, ChangesAsked asked) {
        var subject = asked.subjectId();
        var feed = subject.map(id -> service + "/" + id).orElse(service);
        var reading = new Reading(who.own(), readership, subject.orElse(null), asked.linesAtMost());
        var wait = asked.waitFor();
        var from = asked.fromNowOn()
                ? null
                : asked.cursor().map(text -> cursors.read(text, feed)).orElse(LedgerCursor.START);
        var progress = new Progress(reading, feed, pages.begin(reading, from));
        var found = progress.next();
        return !found.isEmpty() || !progress.complete || wait.isZero()
                ? Uni.createFrom().item(progress.answer(found))
                : Uni.createFrom().emitter(emitter -> await(new Waiter(progress, emitter, Context.current()), wait));
    }

    private void await(Waiter waiter, Duration wait) {
        waiter.emitter.onTermination(() -> waiting.leave(waiter));
        waiting.add(waiter, wait);
    }

    /** How far one reader has come; used by one thread at a time. */
    private final class Progress {

        private final Reading reading;
        private final String feed;
        private LedgerCursor place;
        private boolean complete;

        Progress(Reading reading, String feed, LedgerCursor place) {
            this.reading = reading;
            this.feed = feed;
            this.place = place;
        }

        /** Reads until there is something, all was looked at, or it has taken long enough. */
        List<Change> next() {
            var until = System.nanoTime() + LONGEST_SEARCH.toNanos();
            while (true) {
                var page = pages.page(reading, place);
                place = page.next();
                complete = page.complete();
                if (!page.entries().isEmpty() || complete || System.nanoTime() - until > 0) {
                    return page.entries().stream()
                            .map(entry -> Change.of(entry, "/accord/" + service, written(page.after(entry))))
                            .toList();
                }
            }
        }

        Answer answer(List<Change> changes) {
            return new Answer(changes, written(place));
        }

        private String written(LedgerCursor at) {
            return cursors.write(new FeedCursor(feed, at));
        }
    }

    private record Waiter(Progress progress, UniEmitter<? super Answer> emitter, Context trace)
            implements Waiting.Waiter {

        @Override
        public String client() {
            return progress.reading.act().actor().subject();
        }

        @Override
        public long fromXid() {
            return progress.place.lowXid();
        }

        @Override
        public boolean found() {
            try (var inTrace = trace.makeCurrent()) {
                var changes = progress.next();
                var over = !changes.isEmpty() || !progress.complete;
                if (over) {
                    emitter.complete(progress.answer(changes));
                }
                return over;
            }
        }

        @Override
        public void timeIsOver() {
            emitter.complete(progress.answer(List.of()));
        }

        @Override
        public void failed(RuntimeException e) {
            emitter.fail(e);
        }
    }
}
