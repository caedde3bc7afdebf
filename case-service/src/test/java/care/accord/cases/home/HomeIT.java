package care.accord.cases.home;

import static care.accord.cases.CaseFixture.person;
import static care.accord.cases.CaseFixture.request;
import static care.accord.cases.CaseFixture.restrict;
import static care.accord.cases.CaseFixture.select;
import static care.accord.cases.CaseFixture.teams;
import static care.accord.cases.CaseFixture.unusualName;
import static care.accord.cases.CaseFixture.update;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.AsFern;
import care.accord.cases.AsLinden;
import care.accord.cases.AsWren;
import care.accord.cases.CaseFixture;
import care.accord.cases.CaseTest;
import care.accord.contracts.Shows;
import care.accord.kit.time.Clocks;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaseTest
@Shows("U8")
class HomeIT {

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*) \\(([\\d,]+)\\)</h1>");
    private static final LocalDate LONG_AGO = LocalDate.of(1999, 1, 1);

    @Inject
    InstantSource clock;

    @BeforeEach
    void somebody_works_here() {
        teams();
    }

    @Test
    @AsWren
    void _200_my_work_and_whom_i_opened() {
        var before = count("/cases");
        var mine = unusualName();
        var person = requested(mine);
        assertThat(page("/cases")).doesNotContain(mine);
        givenToWren(person);
        dueSince(person, LONG_AGO);
        given().get("/api/cases/people/" + person).then().statusCode(200);
        assertThat(page("/cases").split("Recently opened", 2))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part).contains(mine));
        assertThat(count("/cases")).isEqualTo(before + 1);
    }

    @Test
    @AsWren
    void _200_unallocated_is_what_nobody_of_the_team_has() {
        var before = count("/cases?work=unallocated");
        var name = unusualName();
        var person = requested(name);
        dueSince(person, LONG_AGO.plusDays(1));
        assertThat(page("/cases?work=unallocated")).contains(name, "Not allocated");
        givenToWren(person);
        assertThat(page("/cases?work=unallocated")).doesNotContain(name);
        assertThat(count("/cases?work=unallocated")).isEqualTo(before);
        assertThat(page("/cases?work=team")).contains(name);
    }

    @Test
    @AsWren
    void _200_by_when_it_is_due_in_words_and_colours() {
        var today = Clocks.today(clock);
        var names = new ArrayList<String>();
        for (var days : List.of(4, 2, 1)) {
            var name = unusualName();
            var person = requested(name);
            givenToWren(person);
            dueSince(person, today.minusDays(days));
            names.add(name);
        }
        var page = allPages("/cases?due=SOON");
        assertThat(page).contains("Due today", "Due in 1 day", "govuk-tag--orange", "govuk-tag--yellow");
        assertThat(allPages("/cases?due=OVERDUE"))
                .contains(names.getFirst(), "Overdue by 2 days", "govuk-tag--red")
                .doesNotContain("Due today");
        assertThat(page.indexOf(names.get(1))).isPositive().isLessThan(page.indexOf(names.get(2)));
    }

    @Test
    @AsWren
    void _200_the_page_says_that_a_target_is_not_the_law() {
        givenToWren(requested(unusualName()));
        assertThat(page("/cases"))
                .contains(
                        "not time limits in law", "Outcome of the request: 2 days", "Start of the assessment: 5 days");
    }

    @Test
    @AsWren
    void _200_with_a_place_for_what_the_register_of_after_care_adds_and_a_link_to_it_without_scripts() {
        assertThat(page("/cases")).contains("hx-get=\"/aftercare/mine\"", "href=\"/aftercare/mine\"");
    }

    @Test
    @AsWren
    void _200_every_case_is_on_one_of_the_numbered_pages() {
        for (var number = 0; number < 21; number++) {
            givenToWren(requested(unusualName()));
        }
        var seen = Pattern.compile("/cases/people/([0-9a-f-]{36})")
                .matcher(allPages("/cases?work=mine"))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(seen).hasSize(count("/cases")).doesNotHaveDuplicates();
        assertThat(page("/cases?page=1")).contains("aria-current=\"page\">1</a>", "/cases?work=mine&amp;page=2");
    }

    @Test
    @AsWren
    void _200_for_filters_that_are_none() {
        for (var filter : List.of(
                "work=yours", "due=NEVER", "page=0", "page=-1", "page=99999999999", "team=garbage&worker=%00")) {
            assertThat(count("/cases?" + filter)).isEqualTo(count("/cases"));
        }
    }

    @Test
    @AsWren
    void _200_a_restricted_person_is_in_no_list_and_no_count() {
        var name = unusualName();
        var person = requested(name);
        givenToWren(person);
        dueSince(person, LONG_AGO.plusDays(2));
        given().get("/api/cases/people/" + person).then().statusCode(200);
        var before = List.of(count("/cases"), count("/cases?work=team"), count("/cases?due=OVERDUE"));
        assertThat(page("/cases")).contains(name);
        restrict(person, "somebody-else");
        assertThat(page("/cases")).doesNotContain(name);
        assertThat(page("/cases?work=team")).doesNotContain(name);
        assertThat(List.of(count("/cases"), count("/cases?work=team"), count("/cases?due=OVERDUE")))
                .isEqualTo(before.stream().map(count -> count - 1).toList());
    }

    @Test
    @AsWren
    void _200_each_person_in_the_list_is_audited() {
        var person = requested(unusualName());
        givenToWren(person);
        dueSince(person, LONG_AGO.plusDays(3));
        page("/cases");
        assertThat(select("select count(*) from audit where action = 'care.accord.case.work-listed' and person_id = '"
                        + person + "'"))
                .containsExactly("1");
    }

    @Test
    @AsLinden
    void _200_a_manager_sees_one_worker_s_work_and_allocates_from_here() {
        var hers = unusualName();
        var person = requested(hers);
        givenToWren(person);
        dueSince(person, LONG_AGO.plusDays(4));
        var wrens = "/cases?work=team&worker=" + teams().wren();
        assertThat(page(wrens)).contains(hers, "/allocation", "Allocate the selected cases");
        assertThat(page("/cases?work=team&worker=" + teams().linden())).doesNotContain(hers);
        assertThat(page("/cases?work=team")).contains("Wren Ashby");
    }

    @Test
    @AsFern
    void _403_for_who_does_no_casework() {
        given().get("/cases").then().statusCode(403);
    }

    private static String requested(String name) {
        var person = person(name);
        request(person);
        return person;
    }

    private static void givenToWren(String person) {
        update("update case_episode set worker_id = '%s', worker_subject = '%s' where person_id = '%s'"
                .formatted(teams().wren(), CaseFixture.WREN, person));
    }

    private static void dueSince(String person, LocalDate day) {
        update("update case_episode set step_since = date '%s' where person_id = '%s'".formatted(day, person));
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The tables of all pages, one after the other. */
    private static String allPages(String address) {
        return IntStream.rangeClosed(1, Math.ceilDiv(count(address), WorkList.ON_A_PAGE))
                .mapToObj(number -> page(address + "&page=" + number).split("</tbody>", 2)[0])
                .collect(Collectors.joining());
    }

    private static int count(String address) {
        var heading = HEADING.matcher(page(address));
        assertThat(heading.find()).isTrue();
        return Integer.parseInt(heading.group(2).replace(",", ""));
    }
}
