package care.accord.acceptance.suite;

import static java.util.Map.entry;
import static java.util.Map.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of a case, done by one worker through the JSON API. */
public final class Casework {

    private static final List<String> AREAS = List.of(
            "DIGNITY",
            "PHYSICAL_MENTAL_EMOTIONAL",
            "PROTECTION_ABUSE_NEGLECT",
            "CONTROL_DAY_TO_DAY",
            "WORK_EDUCATION_TRAINING_RECREATION",
            "SOCIAL_ECONOMIC",
            "DOMESTIC_FAMILY_PERSONAL",
            "LIVING_ACCOMMODATION",
            "CONTRIBUTION_TO_SOCIETY");
    private static final List<String> OUTCOMES = List.of(
            "NUTRITION",
            "PERSONAL_HYGIENE",
            "TOILET_NEEDS",
            "CLOTHED",
            "HOME_SAFELY",
            "HABITABLE_HOME",
            "RELATIONSHIPS",
            "WORK_TRAINING_EDUCATION_VOLUNTEERING",
            "COMMUNITY_FACILITIES",
            "CHILDCARE_RESPONSIBILITIES");

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
        var registered = caller.post(
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
                                "NS1 1AA"))
                .expect(201);
        return id(registered.json(), "id");
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
        var impacts = new LinkedHashMap<String, Object>();
        AREAS.forEach(area -> impacts.put(area, "Affected on most days"));
        var outcomes = new LinkedHashMap<String, Object>();
        OUTCOMES.forEach(outcome -> outcomes.put(outcome, of("unable", List.of())));
        for (var needed : List.of("NUTRITION", "PERSONAL_HYGIENE")) {
            outcomes.put(
                    needed,
                    of(
                            "unable",
                            List.of("UNABLE_WITHOUT_ASSISTANCE"),
                            "whatHappens",
                            "Cannot do it alone on most days"));
        }
        var findings = new LinkedHashMap<String, Object>();
        findings.put(
                "about",
                Map.ofEntries(
                        entry("method", "FACE_TO_FACE"),
                        entry("assessedOn", today().toString()),
                        entry("place", "At home"),
                        entry("selfAssessmentOffered", true),
                        entry("needsFluctuate", false),
                        entry("competence", "Trained in needs assessments")));
        findings.put(
                "peopleInvolved",
                of(
                        "adultTookPart", true,
                        "adultDetail", "Spoke for themselves",
                        "carer", "NO_CARER",
                        "othersAskedFor", false,
                        "familyImpact", "Nobody else is affected"));
        findings.put("wellbeing", of("impacts", impacts, "noImpact", new ArrayList<>()));
        findings.put(
                "wishes",
                of(
                        "outcomesWished", "To cook again",
                        "contribution", "Help in the kitchen would do it",
                        "otherMatters", "A neighbour looks in",
                        "prevention", "A falls course was offered"));
        findings.put(
                "cause",
                of("fromImpairmentOrIllness", true, "causeDetail", "Arthritis", "continuingHealthcare", false));
        findings.put("outcomes", outcomes);
        findings.put(
                "impact",
                of(
                        "significant",
                        true,
                        "areas",
                        List.of("DIGNITY", "PHYSICAL_MENTAL_EMOTIONAL"),
                        "reasoning",
                        "Without help the person goes without meals"));
        return findings;
    }

    /** Everything that the law asks for, with no needs: the person manages. */
    public static Map<String, Object> findingsWithoutNeeds() {
        var findings = findings();
        var outcomes = new LinkedHashMap<String, Object>();
        OUTCOMES.forEach(outcome -> outcomes.put(outcome, of("unable", List.of())));
        findings.put("outcomes", outcomes);
        findings.put("impact", of("significant", false, "reasoning", "The person manages, with some effort"));
        return findings;
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

    public static UUID id(JsonNode json, String field) {
        return UUID.fromString(json.path(field).asText());
    }
}
