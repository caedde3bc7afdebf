package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.Section;
import care.accord.cases.assessment.model.WellbeingArea;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a social worker types into each section: only just complete, and only just eligible. */
final class Typed {

    private Typed() {}

    static Map<String, String> in(Section section) {
        return switch (section) {
            case ABOUT ->
                Map.of(
                        "method", "FACE_TO_FACE",
                        "assessedOn-day", "3",
                        "assessedOn-month", "4",
                        "assessedOn-year", "2026",
                        "place", "At home",
                        "selfAssessmentOffered", "yes",
                        "needsFluctuate", "no",
                        "competence", "Registered social worker");
            case PEOPLE_INVOLVED ->
                Map.of(
                        "adultTookPart", "yes",
                        "adultDetail", "They spoke for themselves",
                        "carer", "NO_CARER",
                        "othersAskedFor", "no",
                        "familyImpact", "They live alone");
            case WELLBEING -> wellbeing();
            case WISHES ->
                Map.of(
                        "outcomesWished", "To cook again",
                        "contribution", "An hour of help a day would do",
                        "otherMatters", "A neighbour shops with them",
                        "prevention", "A cooking group at the centre");
            case CAUSE ->
                Map.of(
                        "fromImpairmentOrIllness", "yes",
                        "causeDetail", "Severe depression",
                        "continuingHealthcare", "no");
            case NUTRITION, HABITABLE_HOME ->
                Map.of(
                        "unable", "UNABLE_WITHOUT_ASSISTANCE|PAIN_DISTRESS_ANXIETY",
                        "whatHappens", "They eat once a day & leave the rest");
            case CHILDCARE_RESPONSIBILITIES -> Map.of("unable", "NOT_APPLICABLE");
            case IMPACT -> Map.of("significant", "yes", "areas", "DIGNITY", "reasoning", "They have lost weight");
            default -> Map.of("unable", "ABLE");
        };
    }

    private static Map<String, String> wellbeing() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("impacts/DIGNITY", "They feel ashamed of the flat");
        for (var area : WellbeingArea.values()) {
            if (area != WellbeingArea.DIGNITY) {
                typed.put("noImpact/" + area, "yes");
            }
        }
        return typed;
    }
}
