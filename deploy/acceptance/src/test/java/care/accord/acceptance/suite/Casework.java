package care.accord.acceptance.suite;

import static care.accord.acceptance.suite.Eventually.eventually;
import static java.util.Map.of;

import care.accord.local.sample.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of a case, done by one worker through the JSON API. */
public final class Casework {

    private final Caller caller;

    public Casework(Caller caller) {
        this.caller = caller;
    }

    /** A case that was opened by a request. */
    public record Case(UUID personId, UUID episodeId) {}

    /** The day in England. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** Registers a synthetic person and answers with their id. */
    public UUID register(String givenNames, String familyName) {
        return id(registering(givenNames, familyName).expect(201).json(), "id");
    }

    /** The same; the answer is as it came. */
    public Answer registering(String givenNames, String familyName) {
        return caller.post(
                "/api/cases/people",
                of(
                        "givenNames",
                        givenNames,
                        "familyName",
                        familyName,
                        "bornOn",
                        "1980-04-03",
                        "nhsNumber",
                        NhsNumbers.next(),
                        "postcode",
                        "NS1 1AA"));
    }

    /** A new person whose request for an assessment was received today. */
    public Case open(String givenNames, String familyName) {
        var personId = register(givenNames, familyName);
        var request = request(personId).expect(201).json();
        caller.post(
                        "/api/cases/requests/" + request.path("id").asText() + "/outcome",
                        of(
                                "outcome", "PROGRESS_TO_ASSESSMENT",
                                "reason", "There may be needs for care and support",
                                "needMayExist", true))
                .expect(200);
        return new Case(personId, id(request, "episodeId"));
    }

    /** Records a request for a person; the answer is as it came. */
    public Answer request(UUID personId) {
        return caller.post(
                "/api/cases/people/" + personId + "/requests",
                of(
                        "receivedOn", today().toString(),
                        "routeOfAccess", "COMMUNITY",
                        "askedBy", "PERSON",
                        "presentingIssue", "Finds it hard to manage at home",
                        "consent", "AGREES"));
    }

    /** The advocacy check, without substantial difficulty, as a first version. */
    public Answer checkAdvocacy(UUID episodeId) {
        return caller.put(
                "/api/cases/episodes/" + episodeId + "/advocacy",
                0,
                of("checkedOn", today().toString(), "difficulties", List.of()));
    }

    public Answer start(UUID episodeId) {
        return caller.post("/api/cases/episodes/" + episodeId + "/assessments", of());
    }

    /** An assessment in which nothing is answered yet. */
    public UUID begun(Case opened) {
        checkAdvocacy(opened.episodeId()).expect(200);
        return id(start(opened.episodeId()).expect(201).json(), "id");
    }

    /** An assessment with these answers, not completed. */
    public UUID filledIn(Case opened, Map<String, Object> findings) {
        var id = begun(opened);
        fillIn(id, findings);
        return id;
    }

    /** Puts these answers in the place of those that there are. */
    public void fillIn(UUID assessmentId, Map<String, Object> findings) {
        var address = "/api/cases/assessments/" + assessmentId;
        caller.put(address + "/findings", caller.get(address).expect(200).version(), findings)
                .expect(200);
    }

    public void complete(UUID assessmentId) {
        caller.post("/api/cases/assessments/" + assessmentId + "/completion", of())
                .expect(200);
    }

    /** A completed assessment of a new person, ready for the decision: two outcomes are not achieved. */
    public UUID assessed(Case opened) {
        return assessed(opened, findings());
    }

    /** A completed assessment with these answers. */
    public UUID assessed(Case opened, Map<String, Object> findings) {
        var id = filledIn(opened, findings);
        complete(id);
        return id;
    }

    /** The determination of a completed assessment. */
    public Answer decide(UUID assessmentId, String idempotencyKey) {
        return caller.post(
                "/api/cases/assessments/" + assessmentId + "/eligibility",
                idempotencyKey,
                of("reasons", "Two outcomes are not achieved, with a significant impact"));
    }

    /** Everything that the law asks for, with needs in two outcomes. */
    public static Map<String, Object> findings() {
        return Findings.withNeeds(today());
    }

    /** Everything that the law asks for, with no needs: the person manages. */
    public static Map<String, Object> findingsWithoutNeeds() {
        return Findings.withoutNeeds(today());
    }

    /** A privacy officer keeps a person from everybody but the named workers. */
    public static void restrict(Caller privacyOfficer, UUID personId, Worker... named) {
        var address = "/api/cases/people/" + personId + "/sensitivity";
        var version = privacyOfficer.get(address).expect(200).version();
        privacyOfficer
                .put(
                        address,
                        version,
                        of(
                                "sensitivity",
                                "RESTRICTED",
                                "namedSubjects",
                                Arrays.stream(named)
                                        .map(worker -> worker.subject().toString())
                                        .toList()))
                .expect(200);
    }

    /**
     * An AMHP takes the duty for a person whom the register knows, now or in a moment, and records a detention under section 3
     * of today.
     *
     * @return the entitlement to after-care that it opened
     */
    public static UUID detain(Caller amhp, UUID personId) {
        var record = "/api/aftercare/people/" + personId;
        eventually(() -> amhp.post(record + "/duty", of("reason", "Assessment under the Act"))
                .expect(201));
        var recorded = amhp.post(
                        record + "/detentions",
                        of(
                                "legalStatus", "03",
                                "detainedOn", today().toString(),
                                "hospital", of("name", "Northshire Hospital", "site", "RZZ01")))
                .expect(201);
        return id(recorded.json(), "entitlementId");
    }

    public static UUID id(JsonNode json, String field) {
        return UUID.fromString(json.path(field).asText());
    }
}
