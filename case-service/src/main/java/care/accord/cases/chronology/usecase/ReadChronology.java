package care.accord.cases.chronology.usecase;

import care.accord.cases.chronology.model.Happening;
import care.accord.cases.chronology.model.Theme;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.LedgerReader;
import care.accord.kit.ledger.LedgerReader.Entry;
import care.accord.kit.ledger.LedgerReader.Sought;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a person, newest first, and leaves the trail of it. */
@ApplicationScoped
public class ReadChronology {

    /** The most entries that are printed at once, the newest of them. */
    public static final int PRINTED = 500;

    private static final int PAGE = 20;

    private final LedgerReader ledger;
    private final AccessPolicy access;
    private final Trail trail;

    ReadChronology(LedgerReader ledger, AccessPolicy access, Trail trail) {
        this.ledger = ledger;
        this.access = access;
        this.trail = trail;
    }

    /**
     * What is asked for.
     *
     * @param theme null for all
     * @param from null from the beginning, else the first day on which it happened
     * @param to null until now, else the last day
     */
    public record Question(
            @Nullable Theme theme,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * @param number of the page, from 1
     * @param last at least 1
     * @param all how many entries there are on all pages
     */
    public record Page(List<Entry> entries, int number, int last, int all) {}

    /**
     * @param number of the page, from 1; the last one where there are fewer
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Page read(Act act, UUID personId, Question question, int number) {
        access.requireRecord(act, personId);
        trail.read(act, personId, "care.accord.case.chronology-read", null);
        return page(personId, question, number, PAGE);
    }

    /**
     * The newest {@value #PRINTED} for printing.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public Page print(Act act, UUID personId, Question question) {
        access.requireRecord(act, personId);
        trail.read(act, personId, "care.accord.case.chronology-printed", null);
        return page(personId, question, 1, PRINTED);
    }

    private Page page(UUID personId, Question question, int number, int size) {
        var sought = new Sought(personId, typesOf(question.theme()), question.from(), question.to());
        var all = Math.toIntExact(ledger.count(sought));
        var last = Math.max(1, (all + size - 1) / size);
        var shown = Math.min(number, last);
        return new Page(ledger.newest(sought, (shown - 1) * size, size), shown, last, all);
    }

    private static List<String> typesOf(@Nullable Theme theme) {
        return Arrays.stream(Happening.values())
                .filter(happening -> theme == null || happening.theme() == theme)
                .map(Happening::type)
                .toList();
    }
}
