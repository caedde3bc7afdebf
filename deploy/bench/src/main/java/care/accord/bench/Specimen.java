package care.accord.bench;

import static java.util.Map.of;

import care.accord.local.JsonApi;
import care.accord.local.sample.Findings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One case with an assessment that lacks only its completion, made through the API; and as many copies as are asked for. */
record Specimen(UUID personId, UUID episodeId, UUID assessmentId) implements BareLoop.Unit<Specimen> {

    /** What a copy consists of, parents first, and the column that says whose it is. */
    private static final Map<String, String> TABLES = orderedTables();

    static Specimen make(JsonApi api) {
        var personId = person(api);
        var request = api.post(
                "/api/cases/people/" + personId + "/requests",
                of(
                        "receivedOn", today().toString(),
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
                of("checkedOn", today().toString(), "difficulties", List.of()));
        var started = api.post("/api/cases/episodes/" + episodeId + "/assessments", of());
        var assessmentId = started.id("id");
        var version = api.get("/api/cases/assessments/" + assessmentId).version();
        api.put("/api/cases/assessments/" + assessmentId + "/findings", version, Findings.withNeeds(today()));
        return new Specimen(personId, episodeId, assessmentId);
    }

    /** A person whose record the bench's team may open. */
    static UUID personOnRecord(JsonApi api) {
        var personId = person(api);
        api.post(
                "/api/cases/people/" + personId + "/requests",
                of(
                        "receivedOn", today().toString(),
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

    private static UUID person(JsonApi api) {
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

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
