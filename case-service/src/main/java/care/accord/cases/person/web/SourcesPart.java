package care.accord.cases.person.web;

import care.accord.cases.page.Line;
import care.accord.cases.page.PersonPart;
import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.provenance.FieldSources;
import care.accord.cases.provenance.Origin;
import care.accord.cases.request.web.RequestPages;
import care.accord.cases.sync.store.SyncedRecords;
import care.accord.cases.sync.store.SyncedRecords.Waiting;
import care.accord.kit.actor.Act;
import care.accord.web.layout.DisplayText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a person's page that says which facts of who they are came from which system, as of when. */
@ApplicationScoped
class SourcesPart implements PersonPart {

    private final FieldSources sources;
    private final SyncedRecords records;
    private final ReadPerson readPerson;

    SourcesPart(FieldSources sources, SyncedRecords records, ReadPerson readPerson) {
        this.sources = sources;
        this.records = records;
        this.readPerson = readPerson;
    }

    @Override
    public String title() {
        return "From other systems";
    }

    @Override
    public String whenEmpty() {
        return "Nothing about who the person is came from another system.";
    }

    @Override
    public List<Line> lines(Act act, UUID personId) {
        var origins = sources.of(personId);
        var identity = readPerson.known(personId).identity();
        return Stream.concat(
                        records.waiting(personId).stream().map(SourcesPart::line),
                        identity.fields().keySet().stream()
                                .map(origins::get)
                                .filter(Objects::nonNull)
                                .map(origin -> line(origin, identity)))
                .toList();
    }

    /** The facts that are a system's until a worker changes them; empty when there are none. */
    String owned(UUID personId) {
        return sources.of(personId).values().stream()
                .filter(origin -> !origin.taken())
                .collect(Collectors.groupingBy(
                        Origin::source,
                        TreeMap::new,
                        Collectors.mapping(
                                origin -> DisplayText.withinSentence(IdentityForm.labelOf(origin.field())),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)),
                                        fields -> String.join(", ", fields)))))
                .entrySet()
                .stream()
                .map(system -> LocalIdentifier.nameOf(system.getKey()) + " sent: " + system.getValue() + ".")
                .collect(Collectors.joining(" "));
    }

    private static Line line(Waiting waiting) {
        return new Line(
                "Request that cannot be recorded yet: %s code “%s”"
                        .formatted(DisplayText.withinSentence(RequestPages.labelOf(waiting.field())), waiting.code()),
                "",
                "Code not known",
                system(waiting.source(), waiting.asOf()));
    }

    private static String system(String source, Instant asOf) {
        return "from " + LocalIdentifier.nameOf(source) + ", as of " + DisplayText.inWords(asOf);
    }

    private static Line line(Origin origin, Identity identity) {
        var label = IdentityForm.labelOf(origin.field()) + ": ";
        var system = system(origin.source(), origin.asOf());
        if (origin.taken()) {
            return new Line(label + "changed here since it came", "", null, system);
        }
        if (origin.received() != null) {
            return new Line(label + "code “" + origin.received() + "”", "", "Code not known", system);
        }
        var value = IdentityForm.shown(origin.field(), identity);
        return new Line(label + (value.isEmpty() ? "nothing" : value), "", null, system);
    }
}
