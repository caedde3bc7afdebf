package care.accord.bench;

import static java.util.Map.entry;
import static java.util.Map.of;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One case with an assessment that lacks only its completion, made through the API; and as many copies as are asked for. */
record Specimen(UUID personId, UUID episodeId, UUID assessmentId) implements BareLoop.Unit<Specimen> {

    /** What a copy consists of, parents first, and the column that says whose it is. */
    private static final Map<String, String> TABLES = orderedTables();

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

    static Specimen make(Api api) {
        var personId = person(api);
        var request = api.post(
                "/api/cases/people/" + personId + "/requests",
                of(
                        "receivedOn", today(),
                        "routeOfAccess", "COMMUNITY",
                        "askedBy", "PERSON",
                        "presentingIssue", "Finds it hard to manage at home",
                        "consent", "AGREES"));
        api.post(
                "/api/cases/requests/" + request.id("id") + "/outcome",
                of(
                        "outcome", "PROGRESS_TO_ASSESSMENT",
                        "reason", "There may be needs for care and support",
                        "needMayExist", true));
        var episodeId = request.id("episodeId");
        api.put(
                "/api/cases/episodes/" + episodeId + "/advocacy",
                0,
                of("checkedOn", today(), "difficulties", List.of()));
        var started = api.post("/api/cases/episodes/" + episodeId + "/assessments", of());
        var assessmentId = started.id("id");
        var version = api.get("/api/cases/assessments/" + assessmentId).version();
        api.put("/api/cases/assessments/" + assessmentId + "/findings", version, findings());
        return new Specimen(personId, episodeId, assessmentId);
    }

    /** A person whose record the bench's team may open. */
    static UUID personOnRecord(Api api) {
        var personId = person(api);
        api.post(
                "/api/cases/people/" + personId + "/requests",
                of(
                        "receivedOn", today(),
                        "routeOfAccess", "COMMUNITY",
                        "askedBy", "PERSON",
                        "presentingIssue", "Finds it hard to manage at home",
                        "consent", "AGREES"));
        return personId;
    }

    /** Copies of the whole case, each with ids of its own. */
    List<Specimen> copies(Connection superuser, int number) throws SQLException {
        superuser.setAutoCommit(false);
        Sql.execute(
                superuser,
                "create temp table copy_of (person_id uuid, episode_id uuid, assessment_id uuid) on commit drop");
        Sql.update(
                superuser,
                "insert into copy_of select gen_random_uuid(), gen_random_uuid(), gen_random_uuid() from generate_series(1, ?)",
                number);
        for (var table : TABLES.entrySet()) {
            Sql.update(
                    superuser,
                    """
                    insert into %1$s
                    select made.* from %1$s original cross join copy_of
                     cross join lateral jsonb_populate_record(null::%1$s, to_jsonb(original) || %2$s) made
                     where original.%3$s""".formatted(table.getKey(), changed(table.getKey()), table.getValue()),
                    key(table.getValue()));
        }
        var copies = Sql.query(
                superuser,
                "select * from copy_of",
                row -> new Specimen(
                        row.getObject("person_id", UUID.class),
                        row.getObject("episode_id", UUID.class),
                        row.getObject("assessment_id", UUID.class)));
        superuser.commit();
        superuser.setAutoCommit(true);
        Sql.execute(superuser, "analyze");
        return copies;
    }

    /** The text with this case's ids in the place of the other's. */
    @Override
    public String insteadOf(Specimen other, String text) {
        return text.replace(other.personId.toString(), personId.toString())
                .replace(other.episodeId.toString(), episodeId.toString())
                .replace(other.assessmentId.toString(), assessmentId.toString());
    }

    private static UUID person(Api api) {
        return api.post(
                        "/api/cases/people",
                        of("givenNames", "Bench", "familyName", "Testperson", "bornOn", "1980-04-03"))
                .id("id");
    }

    private UUID key(String condition) {
        return condition.startsWith("assessment_id")
                ? assessmentId
                : condition.startsWith("episode_id") ? episodeId : personId;
    }

    private static String changed(String table) {
        return switch (table) {
            case "person" -> "jsonb_build_object('id', copy_of.person_id)";
            case "person_guard" -> "jsonb_build_object('person_id', copy_of.person_id)";
            case "case_episode" -> "jsonb_build_object('id', copy_of.episode_id, 'person_id', copy_of.person_id)";
            case "advocacy_check" ->
                "jsonb_build_object('episode_id', copy_of.episode_id, 'person_id', copy_of.person_id)";
            case "allocation" -> "jsonb_build_object('id', gen_random_uuid(), 'episode_id', copy_of.episode_id)";
            case "assessment" ->
                "jsonb_build_object('id', copy_of.assessment_id, 'episode_id', copy_of.episode_id, 'person_id', copy_of.person_id)";
            case "assessment_section" -> "jsonb_build_object('assessment_id', copy_of.assessment_id)";
            default -> "jsonb_build_object('id', gen_random_uuid(), 'person_id', copy_of.person_id)";
        };
    }

    private static Map<String, String> orderedTables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("person", "id = ?");
        tables.put("person_guard", "person_id = ?");
        tables.put("relationship", "person_id = ?");
        tables.put("case_episode", "person_id = ?");
        tables.put("allocation", "episode_id = ?");
        tables.put("advocacy_check", "person_id = ?");
        tables.put("assessment", "person_id = ?");
        tables.put("assessment_section", "assessment_id = ?");
        return tables;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }

    /** Everything that the law asks for, with needs in two outcomes. */
    private static Map<String, Object> findings() {
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
                        entry("assessedOn", today()),
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
}
