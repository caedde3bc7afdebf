package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.NhsNumbers;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.contracts.Shows;
import care.accord.contracts.Topics;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A person whose every fact is marked goes through everything; the marks are nowhere that operators and other systems look. */
@ExtendWith(WithAccord.class)
@Isolated
@Shows({"I16"})
class NoPersonalDataTest {

    private static final List<String> WITHOUT_NAMES = List.of(
            Topics.CASE, Topics.AFTERCARE, Topics.STAFFING, Topics.PARTNERSHIP, Topics.TRAIL, Topics.DEAD_LETTER);

    private final String mark = "Xq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zx";
    private final String number = NhsNumbers.next();

    @Test
    void no_log_metric_span_or_event_holds_what_was_said_about_a_person(Accord accord) throws Exception {
        var person = goThroughEverything(accord);
        beRefusedEverywhere(accord, person);

        eventually(() -> assertThat(accord.topic(Topics.PERSON).all())
                .as("the topic of identities, which may hold names")
                .anyMatch(record -> record.value() != null && record.value().contains(mark)));
        var found = new ArrayList<String>();
        found.addAll(logs(accord));
        found.addAll(marked(accord.metrics()));
        found.addAll(marked(accord.collector().messages()));
        found.addAll(events(accord));
        assertThat(found).isEmpty();
    }

    private UUID goThroughEverything(Accord accord) {
        var wren = accord.as(Worker.WREN);
        wren.get("/api/cases/people?q=" + encoded(mark + " " + number)).expect(200);
        var person = Casework.id(
                wren.post("/api/cases/people", identity()).expect(201).json(), "id");
        var request = wren.post(
                        "/api/cases/people/" + person + "/requests",
                        Map.ofEntries(
                                entry("receivedOn", Casework.today().toString()),
                                entry("routeOfAccess", "COMMUNITY"),
                                entry("askedBy", "PERSON"),
                                entry("presentingIssue", mark),
                                entry("consent", "AGREES"),
                                entry("consentNote", mark),
                                entry("urgentReason", mark),
                                entry("urgentFrom", Casework.today().toString())))
                .expect(201)
                .json();
        wren.post(
                        "/api/cases/requests/" + request.path("id").asText() + "/outcome",
                        Map.of("outcome", "PROGRESS_TO_ASSESSMENT", "reason", mark, "needMayExist", true))
                .expect(200);
        var casework = new Casework(wren);
        var opened = new Casework.Case(person, Casework.id(request, "episodeId"));
        var assessment = casework.assessed(opened, marked(Casework.findings()));
        wren.post("/api/cases/assessments/" + assessment + "/eligibility", Map.of("reasons", mark))
                .expect(201);
        wren.post(
                        "/api/cases/assessments/" + assessment + "/copies",
                        Map.of(
                                "recipient",
                                "CARER",
                                "recipientName",
                                mark,
                                "format",
                                "PAPER",
                                "givenOn",
                                Casework.today().toString()))
                .expect(201);
        var hazel = accord.as(Worker.HAZEL);
        var record = "/api/aftercare/people/" + person;
        eventually(() -> hazel.post(record + "/duty", Map.of("reason", mark)).expect(201));
        hazel.post(
                        record + "/detentions",
                        Map.of(
                                "legalStatus", "03",
                                "detainedOn", Casework.today().toString(),
                                "hospital", Map.of("name", mark, "site", "RZZ01")))
                .expect(201);
        accord.signedIn(Worker.HAZEL)
                .open("/aftercare/people?q=" + encoded(mark))
                .expect(200);
        var pages = accord.signedIn(Worker.WREN);
        pages.open("/cases/people?q=" + encoded(mark)).expect(200);
        pages.open("/cases/people/" + person).expect(200);
        pages.open("/cases/assessments/" + assessment + "/record").expect(200);
        return person;
    }

    /** Wrong in as many ways as come to mind, each with a mark in it. */
    private void beRefusedEverywhere(Accord accord, UUID person) {
        var wren = accord.as(Worker.WREN);
        var pages = accord.signedIn(Worker.WREN);
        for (Answer refused : List.of(
                wren.post("/api/cases/people", Map.of("familyName", mark, "bornOn", mark)),
                wren.post("/api/cases/people", Map.of("familyName", mark, mark, 1)),
                wren.post("/api/cases/people", Map.of("familyName", mark, "nhsNumber", number)),
                wren.post("/api/cases/people", Map.of("familyName", mark.repeat(100))),
                wren.get("/api/cases/people/" + mark),
                wren.get("/api/cases/people/" + person + "/" + mark),
                wren.post("/api/cases/people/" + person + "/requests", Map.of("presentingIssue", mark)),
                accord.as(Worker.ROWAN).get("/api/cases/people/" + person),
                pages.submit("/cases/people", Map.of("familyName", mark, "bornOn-day", mark, "nhsNumber", number)),
                pages.get("/cases/people/" + mark),
                pages.submit("/cases/people/" + person + "/identity", Map.of("familyName", mark)))) {
            assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        }
    }

    private Map<String, Object> identity() {
        return Map.ofEntries(
                entry("title", mark),
                entry("givenNames", mark),
                entry("familyName", mark),
                entry("preferredName", mark),
                entry("aliases", List.of(mark)),
                entry("bornOn", "1980-04-03"),
                entry("nhsNumber", number),
                entry("identifiers", List.of(Map.of("source", "LAS", "value", mark))),
                entry("address", mark),
                entry("postcode", "NS1 1AA"));
    }

    /** The same answers with a mark wherever something was written freely. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> marked(Map<String, Object> answers) {
        var marked = new LinkedHashMap<String, Object>();
        answers.forEach((name, value) -> marked.put(
                name,
                switch (value) {
                    case Map<?, ?> inner -> marked((Map<String, Object>) inner);
                    case String text when text.contains(" ") -> mark;
                    default -> value;
                }));
        return marked;
    }

    private List<String> logs(Accord accord) throws IOException {
        try (var files = Files.walk(accord.stack().home().resolve("logs"))) {
            var found = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(this::isMarked)
                        .map(line -> file.getFileName() + ": " + line)
                        .forEach(found::add);
            }
            return found;
        }
    }

    private List<String> marked(List<String> texts) {
        return texts.stream().filter(this::isMarked).toList();
    }

    private List<String> events(Accord accord) {
        return WITHOUT_NAMES.stream()
                .flatMap(topic -> accord.topic(topic).all().stream())
                .map(record -> record.topic() + " " + record.headers() + " " + record.value())
                .filter(this::isMarked)
                .toList();
    }

    private boolean isMarked(String text) {
        return text.contains(mark) || text.contains(number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
