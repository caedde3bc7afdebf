package care.accord.local.sample;

import static java.util.Map.of;

import care.accord.local.JsonApi;
import care.accord.local.JsonApi.RefusedByAccord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the steps of one case, each as the colleague whose it is. Every step may be taken again, with no second effect:
 * posts have keys that follow from the seed, and what is put is looked at first.
 */
final class Casework {

    /** Who may say how far a record is guarded. */
    private static final String PRIVACY_OFFICER = "fern.gray";

    private final SampleCase it;
    private final Staff staff;
    private final Callers callers;
    private final String keys;
    private final LocalDate asAt;
    private final JsonApi recorder;
    private String person = "";
    private String request = "";
    private String episode = "";
    private String assessment = "";

    Casework(SampleCase it, SamplePlan plan, Staff staff, Callers callers) {
        this.it = it;
        this.staff = staff;
        this.callers = callers;
        this.keys = "sample-%d-%d-".formatted(plan.seed(), it.number());
        this.asAt = plan.asAt();
        this.recorder = callers.as(it.recorder().username());
    }

    /** @throws RefusedByAccord when Accord does not let the step be taken */
    void take(Step step) {
        switch (step) {
            case REGISTER ->
                person = post(recorder, "/api/cases/people", step, it.person().toJson())
                        .id("id")
                        .toString();
            case REQUEST -> request();
            case SIGNPOST -> decideRequest(step, "INFORMATION_AND_ADVICE", "Pointed to the wellbeing service", false);
            case OFFER ->
                decideRequest(step, "PROGRESS_TO_ASSESSMENT", "There may be needs for care and support", true);
            case ALLOCATE -> allocate();
            case REFUSE -> refuse();
            case CHECK_ADVOCACY -> checkAdvocacy();
            case START ->
                assessment = post(recorder, "/api/cases/episodes/" + episode + "/assessments", step, of())
                        .id("id")
                        .toString();
            case WRITE_SOME -> write(Findings.begun(asAt));
            case WRITE -> write(it.stage().isWithoutNeeds() ? Findings.withoutNeeds(asAt) : Findings.withNeeds(asAt));
            case COMPLETE -> post(recorder, ofAssessment("/completion"), step, of());
            case DECIDE -> decide();
            case ADVISE ->
                post(
                        decider(),
                        ofAssessment("/follow-up/advice"),
                        step,
                        of(
                                "advice",
                                "A course at the recovery college, and the number of the evening line",
                                "givenOn",
                                asAt.toString()));
            case AGREE_NEXT_STEPS -> agreeNextSteps();
            case RESTRICT -> restrict();
        }
    }

    private void request() {
        var answer = post(
                recorder,
                "/api/cases/people/" + person + "/requests",
                Step.REQUEST,
                of(
                        "teamId", staff.id(it.team()),
                        "receivedOn", it.receivedOn().toString(),
                        "routeOfAccess", it.asking().route(),
                        "askedBy", it.asking().askedBy(),
                        "presentingIssue", it.asking().issue(),
                        "consent", "AGREES"));
        request = answer.id("id").toString();
        episode = answer.id("episodeId").toString();
    }

    private void decideRequest(Step step, String outcome, String reason, boolean needMayExist) {
        post(
                recorder,
                "/api/cases/requests/" + request + "/outcome",
                step,
                of(
                        "outcome", outcome,
                        "reason", reason,
                        "needMayExist", needMayExist,
                        "decidedOn", asAt.toString()));
    }

    private void allocate() {
        var manager = callers.as(it.team().manager());
        var address = "/api/cases/episodes/" + episode;
        var seen = manager.get(address);
        if (!seen.json().hasNonNull("workerId")) {
            manager.put(
                    address + "/allocation",
                    seen.version(),
                    of("teamId", staff.id(it.team()), "workerId", staff.workerId(it.recorder())));
        }
    }

    private void refuse() {
        post(
                recorder,
                "/api/cases/episodes/" + episode + "/refusal",
                Step.REFUSE,
                of(
                        "refusedOn", asAt.toString(),
                        "lacksCapacity", false,
                        "inBestInterests", false,
                        "abuseOrNeglect", false,
                        "note", "Wants to wait until after the move"));
    }

    private void checkAdvocacy() {
        try {
            recorder.put(
                    "/api/cases/episodes/" + episode + "/advocacy",
                    0,
                    of("checkedOn", asAt.toString(), "difficulties", List.of()));
        } catch (RefusedByAccord e) {
            if (!wasTaken(e)) {
                throw e;
            }
        }
    }

    /** There is a check by now, or the case has ended. */
    private static boolean wasTaken(RefusedByAccord e) {
        return e.status() == 412 || e.status() == 409;
    }

    private void write(Map<String, Object> findings) {
        var address = "/api/cases/assessments/" + assessment;
        var seen = recorder.get(address);
        if ("DRAFT".equals(seen.json().path("assessment").path("state").asText())) {
            recorder.put(address + "/findings", seen.version(), findings);
        }
    }

    private void decide() {
        post(
                decider(),
                ofAssessment("/eligibility"),
                Step.DECIDE,
                of(
                        "reasons",
                        it.stage().isWithoutNeeds()
                                ? "All outcomes are achieved without help"
                                : "Two outcomes are not achieved, with a significant impact"));
    }

    private void agreeNextSteps() {
        var residence = it.elsewhere()
                ? "RESIDENT_ELSEWHERE"
                : it.unsettled() ? "NO_SETTLED_RESIDENCE_PRESENT" : "ORDINARILY_RESIDENT";
        post(
                decider(),
                ofAssessment("/follow-up/next-steps"),
                Step.AGREE_NEXT_STEPS,
                of(
                        "whatCouldHelp",
                        "Someone to cook with twice a week, and a peer group on Thursdays",
                        "wantsNeedsMet",
                        it.stage() == Stage.WANTING_SUPPORT,
                        "residence",
                        residence));
    }

    private void restrict() {
        var officer = callers.as(PRIVACY_OFFICER);
        var address = "/api/cases/people/" + person + "/sensitivity";
        var seen = officer.get(address);
        if ("NORMAL".equals(seen.json().path("sensitivity").asText())) {
            var named = List.of(
                            it.recorder().username(),
                            it.decider().username(),
                            it.team().manager())
                    .stream()
                    .distinct()
                    .map(staff::subject)
                    .toList();
            officer.put(address, seen.version(), of("sensitivity", "RESTRICTED", "namedSubjects", named));
        }
    }

    private JsonApi decider() {
        return callers.as(it.decider().username());
    }

    private String ofAssessment(String part) {
        return "/api/cases/assessments/" + assessment + part;
    }

    private JsonApi.Answer post(JsonApi who, String path, Step step, Map<String, ?> body) {
        return who.post(path, keys + step.name().toLowerCase(Locale.ROOT).replace('_', '-'), body);
    }
}
