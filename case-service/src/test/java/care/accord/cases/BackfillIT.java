package care.accord.cases;

import static care.accord.cases.CaseFixture.json;
import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.assessment.AssessmentFixture;
import care.accord.kit.time.Clocks;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a migration fills in for records made before it is what the service writes itself. */
@CaseTest
@AsWren
class BackfillIT {

    @Inject
    InstantSource clock;

    @Test
    void the_day_from_which_a_step_is_due_is_found_in_every_state() throws IOException {
        var people = inEveryState();
        var written = daysOf(people);
        assertThat(written).hasSize(people.size());
        update("update case_episode set step_since = null where " + of(people));

        updatesOf("V061__case_episode_add_step_since").forEach(CaseFixture::update);

        assertThat(daysOf(people)).isEqualTo(written);
    }

    @Test
    void the_team_of_a_worker_s_relationship_is_the_one_of_their_allocation_and_of_their_request() throws IOException {
        var people = List.of(
                AssessmentFixture.started().person(), AssessmentFixture.due().person());
        var written = teamsOf(people);
        assertThat(written).hasSize(3).doesNotContain("none");
        update("update relationship set in_team = null where " + of(people));

        updatesOf("V060__relationship_of_workers_in_their_team").forEach(CaseFixture::update);

        assertThat(teamsOf(people)).isEqualTo(written);
    }

    private List<String> inEveryState() {
        CaseFixture.teams();
        var requested = person(unusualName());
        request(requested);
        var cancelled = AssessmentFixture.started();
        json().body("{\"why\": \"Begun in error\"}")
                .post(cancelled.api() + "/cancellation")
                .then()
                .statusCode(200);
        var revived = AssessmentFixture.refused();
        json().body("{\"ground\": \"CHANGED\", \"revivedOn\": \"%s\", \"note\": \"They ask again\"}"
                        .formatted(Clocks.today(clock)))
                .post("/api/cases/episodes/" + revived.episode() + "/revival")
                .then()
                .statusCode(200);
        var followedUp = AssessmentFixture.decided();
        json().body("{\"whatCouldHelp\": \"An hour a day\", \"wantsNeedsMet\": true, \"residence\":"
                        + " \"ORDINARILY_RESIDENT\"}")
                .post(followedUp.api() + "/follow-up/next-steps")
                .then()
                .statusCode(200);
        return Stream.of(
                        Stream.of(requested),
                        Stream.of(
                                        AssessmentFixture.due(),
                                        cancelled,
                                        AssessmentFixture.refused(),
                                        revived,
                                        AssessmentFixture.started(),
                                        AssessmentFixture.completed(),
                                        AssessmentFixture.decided(),
                                        followedUp,
                                        AssessmentFixture.decided(AssessmentFixture.findings("")))
                                .map(AssessmentFixture.Case::person))
                .flatMap(people -> people)
                .toList();
    }

    private static Map<String, String> daysOf(List<String> people) {
        return select("select person_id || ' ' || state || ' ' || coalesce(step_since::text, 'none') from"
                        + " case_episode where "
                        + of(people))
                .stream()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (one, other) -> one, TreeMap::new));
    }

    private static List<String> teamsOf(List<String> people) {
        return select("select coalesce(in_team::text, 'none') from relationship where subject is not null and "
                + of(people) + " order by person_id, kind");
    }

    private static String of(List<String> people) {
        return people.stream().collect(Collectors.joining("', '", "person_id in ('", "')"));
    }

    private static List<String> updatesOf(String migration) throws IOException {
        try (var script = BackfillIT.class.getResourceAsStream("/db/cases/" + migration + ".sql")) {
            assertThat(script).isNotNull();
            return Stream.of(new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n"))
                    .filter(statement -> statement.lines().anyMatch(line -> line.startsWith("update ")))
                    .toList();
        }
    }
}
