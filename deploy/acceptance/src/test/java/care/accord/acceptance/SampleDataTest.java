package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.contracts.Shows;
import care.accord.local.Service;
import care.accord.local.sample.Grade;
import care.accord.local.sample.SampleCase;
import care.accord.local.sample.SampleData;
import care.accord.local.sample.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A small share of the sample, entered as {@code ./accord up --sample} enters all of it; the whole is held against its figures as a plan. */
@ExtendWith(WithAccord.class)
@Isolated
class SampleDataTest {

    private static final int PERCENT = 2;
    private static final String ENTRIES = "select count(*) from ledger where type not like '%seal%'";

    /** Nobody else puts cases there. */
    private static final List<Team> OF_THE_SAMPLE_ALONE = List.of(Team.WEST, Team.EARLY_INTERVENTION, Team.FORENSIC);

    private final Accord accord;
    private final SampleData sample;

    SampleDataTest(Accord accord) {
        this.accord = accord;
        sample = SampleData.in(accord.stack(), SampleData.USUAL_SEED, PERCENT);
        sample.enter((steps, all) -> {});
    }

    @Test
    @Shows("A-OXF-18")
    void the_directory_has_three_localities_teams_early_intervention_and_forensic() {
        var page = accord.signedIn(Worker.LINDEN)
                .open("/staffing/teams")
                .expect(200)
                .page();
        assertThat(page.select("h2").eachText()).contains("North", "South", "West", "Whole county");
        assertThat(page.select("h3").eachText())
                .contains(Arrays.stream(Team.values()).map(Team::title).toArray(String[]::new));
    }

    @Test
    @Shows("A-OXF-06")
    void a_team_s_page_tells_the_grade_and_the_wte_of_everybody_in_it() {
        var pages = accord.signedIn(Worker.LINDEN);
        for (var team : OF_THE_SAMPLE_ALONE) {
            var link = Objects.requireNonNull(
                    pages.open("/staffing/teams").page().selectFirst("h3 a:contains(" + team.title() + ")"));
            var rows = pages.open(link.attr("href"))
                    .expect(200)
                    .page()
                    .select("tbody tr")
                    .eachText();
            for (var colleague : sample.plan().colleagues()) {
                if (colleague.team() == team) {
                    assertThat(rows)
                            .anyMatch(row -> row.startsWith(colleague.name() + " " + shown(colleague.grade()))
                                    && row.matches(".* [01]\\.[0-9]{2}"));
                }
            }
        }
    }

    @Test
    @Shows("A-OXF-07")
    void a_manager_s_home_counts_the_open_cases_of_the_team() {
        for (var team : OF_THE_SAMPLE_ALONE) {
            var home = accord.signedIn(team.manager()).open("/cases?work=team").expect(200);
            assertThat(home.page().select("h1").text())
                    .as(team.title())
                    .contains("(" + sample.plan().openCasesOf(team) + ")");
        }
    }

    @Test
    @Shows("A-OXF-20")
    void of_somebody_who_lives_elsewhere_the_decision_says_so() {
        var elsewhere = sample.plan().cases().stream()
                .filter(SampleCase::elsewhere)
                .findFirst()
                .orElseThrow();
        var worker = elsewhere.recorder().username();
        var found = accord.as(worker)
                .get("/api/cases/people?q=" + elsewhere.person().councilNumber())
                .expect(200)
                .json();
        var person = found.path("people").path(0).path("id").asText();
        var assessments = accord.as(worker)
                .get("/api/cases/people/" + person + "/assessments")
                .expect(200)
                .json();
        var assessment = assessments.findValue("id").asText();
        assertThat(accord.signedIn(worker)
                        .open("/cases/assessments/" + assessment + "/eligibility")
                        .expect(200)
                        .page()
                        .text())
                .contains("They are ordinarily resident in another area");
    }

    @Test
    void a_second_run_has_nothing_to_do_and_one_that_remembers_no_step_takes_none_twice() throws IOException {
        var before = accord.tables(Service.CASE).number(ENTRIES);
        assertThat(again().isEntered()).isTrue();
        Files.writeString(
                accord.stack().home().resolve("sample-%d-%d".formatted(SampleData.USUAL_SEED, PERCENT)),
                sample.plan().asAt() + "\n");
        again().enter((steps, all) -> {});
        assertThat(accord.tables(Service.CASE).number(ENTRIES)).isEqualTo(before);
    }

    private SampleData again() {
        return SampleData.in(accord.stack(), SampleData.USUAL_SEED, PERCENT);
    }

    private static String shown(Grade grade) {
        return switch (grade) {
            case SENIOR_PRACTITIONER -> "Senior practitioner";
            case SOCIAL_WORKER -> "Social worker";
            case SUPPORT_WORKER -> "Support worker";
        };
    }
}
