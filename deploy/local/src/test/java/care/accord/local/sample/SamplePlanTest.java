package care.accord.local.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.accord.contracts.NhsNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of Oxfordshire's partnership as reported in February 2020. */
class SamplePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final SamplePlan plan = SamplePlan.of(SampleData.USUAL_SEED, 100, TODAY);

    @Test
    void there_are_580_open_cases_at_different_stages() {
        assertThat(plan.openCases()).isEqualTo(580);
        assertThat(Arrays.stream(Team.values()).mapToInt(plan::openCasesOf).sum())
                .isEqualTo(580);
        assertThat(plan.cases().stream().map(SampleCase::stage).distinct()).hasSameSizeAs(Stage.values());
    }

    @Test
    void the_funded_posts_are_41_5_wte_and_4_7_of_them_are_the_council_s_employees() {
        assertThat(plan.fundedWte()).isEqualTo("41.50");
        assertThat(hoursOf(plan.colleagues().stream().filter(it -> it.body().equals("998"))))
                .isEqualByComparingTo(new BigDecimal("37").multiply(new BigDecimal("4.7")));
    }

    @Test
    void there_are_three_localities_teams_early_intervention_and_forensic() {
        assertThat(Team.values()).extracting(Team::kind).containsExactly("AMHT", "AMHT", "AMHT", "EIS", "FORENSIC");
        assertThat(Stream.of(Team.NORTH, Team.SOUTH, Team.WEST).map(Team::locality))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void every_team_has_all_three_grades_and_every_stage_a_case(int percent) {
        var part = SamplePlan.of(SampleData.USUAL_SEED, percent, TODAY);
        assertThat(part.colleagues().stream().collect(groupingBy(Colleague::team, counting())))
                .hasSize(5);
        assertThat(part.colleagues().stream()
                        .map(it -> it.team() + " " + it.grade())
                        .distinct())
                .hasSize(15);
        assertThat(part.cases().stream().map(SampleCase::stage).distinct()).hasSameSizeAs(Stage.values());
    }

    @Test
    void everybody_has_about_the_same_caseload_for_their_hours() {
        var load = plan.cases().stream().collect(groupingBy(SampleCase::recorder, counting()));
        assertThat(load).hasSameSizeAs(plan.colleagues());
        load.forEach((colleague, cases) -> assertThat(
                        cases * 37 / colleague.weeklyHours().doubleValue())
                .isCloseTo(plan.cases().size() / 41.5, within(2.0)));
    }

    @Test
    void whoever_decides_may_decide_and_is_in_the_team() {
        assertThat(plan.cases())
                .allMatch(it -> it.decider().grade().decides() && it.decider().team() == it.team());
    }

    @Test
    void nhs_numbers_are_valid_start_with_999_and_belong_to_one_person_and_some_have_none() {
        var numbers = people().map(Person::nhsNumber).filter(Objects::nonNull).toList();
        assertThat(numbers)
                .hasSize(plan.cases().size() - 53)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("999"))
                .allMatch(number -> NhsNumber.parse(number).isPresent());
    }

    @Test
    void some_have_other_names_or_long_ones_or_only_one_and_every_name_fits() {
        assertThat(people().filter(it -> !it.aliases().isEmpty())).hasSizeGreaterThan(60);
        assertThat(people().filter(it -> it.givenNames() == null)).hasSizeGreaterThan(9);
        assertThat(people().filter(it -> it.familyName().length() > 50)).hasSizeGreaterThan(20);
        assertThat(people()).allMatch(it -> it.familyName().length() <= 100);
        assertThat(people().map(Person::givenNames).filter(Objects::nonNull)).allMatch(it -> it.length() <= 100);
    }

    @Test
    void some_people_are_restricted_and_each_of_them_has_a_worker() {
        assertThat(plan.cases().stream().filter(SampleCase::restricted))
                .hasSizeBetween(20, 30)
                .allMatch(it -> it.stage().isAllocated());
    }

    @Test
    void some_live_in_another_council_s_area_and_some_nowhere_settled() {
        assertThat(plan.cases().stream().filter(SampleCase::elsewhere)).hasSize(20);
        assertThat(plan.cases().stream().filter(SampleCase::unsettled)).hasSize(20);
    }

    @Test
    void nothing_is_said_to_have_happened_later_than_the_day_of_the_plan() {
        assertThat(plan.cases()).noneMatch(it -> it.receivedOn().isAfter(TODAY));
    }

    @Test
    void the_same_seed_plans_the_same_and_another_one_something_else() {
        assertThat(SamplePlan.of(SampleData.USUAL_SEED, 100, TODAY).cases()).isEqualTo(plan.cases());
        assertThat(SamplePlan.of(1, 100, TODAY).cases()).isNotEqualTo(plan.cases());
    }

    private Stream<Person> people() {
        return plan.cases().stream().map(SampleCase::person);
    }

    private static BigDecimal hoursOf(Stream<Colleague> colleagues) {
        return colleagues.map(Colleague::weeklyHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
