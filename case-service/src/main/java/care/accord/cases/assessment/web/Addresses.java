package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Section;
import java.util.UUID;

/** Where the pages of an assessment are. */
final class Addresses {

    private Addresses() {}

    static String assessment(UUID id) {
        return "/cases/assessments/" + id;
    }

    static String section(UUID id, Section section) {
        return assessment(id) + "/" + section.slug();
    }

    static String check(UUID id) {
        return assessment(id) + "/check";
    }

    static String eligibility(UUID id) {
        return assessment(id) + "/eligibility";
    }

    static String followUp(UUID id) {
        return assessment(id) + "/follow-up";
    }

    static String allOf(UUID personId) {
        return "/cases/people/" + personId + "/assessments";
    }

    static String refusal(UUID id) {
        return assessment(id) + "/refusal";
    }

    static String refusalOfDue(UUID episodeId) {
        return "/cases/episodes/" + episodeId + "/refusal";
    }

    static String revival(UUID episodeId) {
        return "/cases/episodes/" + episodeId + "/revival";
    }

    static String cancellation(UUID id) {
        return assessment(id) + "/cancellation";
    }

    static String record(UUID id) {
        return assessment(id) + "/record";
    }

    static String copies(UUID id) {
        return assessment(id) + "/copies";
    }
}
