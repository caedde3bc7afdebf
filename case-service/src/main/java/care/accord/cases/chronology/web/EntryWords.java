package care.accord.cases.chronology.web;

import care.accord.cases.chronology.model.Happening;
import care.accord.cases.chronology.model.Theme;
import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.LedgerReader.Entry;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger as a page shows them, with the names of people, teams and bodies as they were heard of. */
@ApplicationScoped
class EntryWords {

    private final Standing standing;

    EntryWords(Standing standing) {
        this.standing = standing;
    }

    /**
     * One line of a chronology.
     *
     * @param recordedAt null where it was written down on the day on which it happened
     * @param href null where nothing can be opened
     * @param source the body that recorded it
     * @param onBehalfOf null where that body acted for itself
     */
    record Line(
            LocalDate on,
            @Nullable Instant recordedAt,
            String words,
            @Nullable String href,
            String by,
            String source,
            @Nullable String onBehalfOf) {}

    @Transactional
    public List<Line> of(List<Entry> entries) {
        var names = new Names(standing);
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private static Line line(Entry entry, Names names) {
        var happening = Happening.ofType(entry.type()).orElseThrow();
        var actor = entry.actor();
        var source = actor.path("body").asText();
        var owner = actor.path("onBehalfOf").asText();
        var words = happening.inWords(entry.data());
        return new Line(
                entry.occurredOn(),
                Clocks.dayOf(entry.recordedAt()).equals(entry.occurredOn()) ? null : entry.recordedAt(),
                happening.theme() == Theme.ALLOCATION ? words + " " + names.holder(entry) : words,
                href(entry.data()),
                names.worker(actor.path("subject").asText()),
                names.body(source),
                owner.equals(source) ? null : names.body(owner));
    }

    private static @Nullable String href(JsonNode data) {
        if (data.hasNonNull("assessmentId")) {
            return "/cases/assessments/" + data.path("assessmentId").asText();
        }
        return data.hasNonNull("requestId")
                ? "/cases/requests/" + data.path("requestId").asText()
                : null;
    }

    /** Names that were asked for once already. */
    private static final class Names {

        private static final String UNKNOWN = "Not known by name";

        private final Standing standing;
        private final Map<String, String> known = new HashMap<>();

        Names(Standing standing) {
            this.standing = standing;
        }

        String worker(String subject) {
            return known.computeIfAbsent(
                    subject,
                    it -> standing.worker(it).map(Standing.Worker::name).orElse(UNKNOWN));
        }

        String body(String code) {
            return known.computeIfAbsent(code, it -> standing.nameOf(new BodyCode(it)));
        }

        /** The worker, if one was named, and the team as it was called then. */
        String holder(Entry entry) {
            var worker = entry.data().path("workerSubject");
            var team = UUID.fromString(entry.data().path("teamId").asText());
            return Stream.of(
                            worker.isTextual() ? worker(worker.asText()) : "",
                            standing.team(team, entry.occurredOn())
                                    .map(it -> it.name())
                                    .orElse("a team not known by name"))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }
}
