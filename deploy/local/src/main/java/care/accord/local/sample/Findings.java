package care.accord.local.sample;

import static java.util.Map.entry;
import static java.util.Map.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a needs assessment can come to, as the JSON API takes it: everything that the law asks for. */
public final class Findings {

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

    private Findings() {}

    /** Needs in two outcomes, with a significant impact; a map that may be changed. */
    public static Map<String, Object> withNeeds(LocalDate assessedOn) {
        var findings = begun(assessedOn);
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
        var outcomes = ableInAll();
        for (var needed : List.of("NUTRITION", "PERSONAL_HYGIENE")) {
            outcomes.put(
                    needed,
                    of(
                            "unable",
                            List.of("UNABLE_WITHOUT_ASSISTANCE"),
                            "whatHappens",
                            "Cannot do it alone on most days"));
        }
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

    /** No needs: the person manages; a map that may be changed. */
    public static Map<String, Object> withoutNeeds(LocalDate assessedOn) {
        var findings = withNeeds(assessedOn);
        findings.put("outcomes", ableInAll());
        findings.put("impact", of("significant", false, "reasoning", "The person manages, with some effort"));
        return findings;
    }

    /** An assessment that is still going on; a map that may be changed. */
    public static Map<String, Object> begun(LocalDate assessedOn) {
        var impacts = new LinkedHashMap<String, Object>();
        AREAS.forEach(area -> impacts.put(area, "Affected on most days"));
        var findings = new LinkedHashMap<String, Object>();
        findings.put(
                "about",
                Map.ofEntries(
                        entry("method", "FACE_TO_FACE"),
                        entry("assessedOn", assessedOn.toString()),
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
        return findings;
    }

    private static Map<String, Object> ableInAll() {
        var outcomes = new LinkedHashMap<String, Object>();
        OUTCOMES.forEach(outcome -> outcomes.put(outcome, of("unable", List.of())));
        return outcomes;
    }
}
