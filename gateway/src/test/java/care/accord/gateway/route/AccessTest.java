package care.accord.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.gateway.route.Access.Match.Listed;
import care.accord.gateway.route.Access.Match.OtherMethods;
import care.accord.gateway.route.Access.Match.Unlisted;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private final Access access = access(
            "casework = social-worker, amhp   # a group",
            "",
            "GET  /                     signed-in",
            "GET  /signed-out           everyone",
            "GET  /cases/people         casework",
            "POST /cases/people         casework, sync-steward",
            "GET  /cases/people/new     casework",
            "GET  /cases/people/{id}    casework",
            "GET  /cases/people/{id}/requests/{request} casework");

    @Test
    void a_group_stands_for_its_roles() {
        assertThat(admits("POST", "/cases/people", "amhp")).isTrue();
        assertThat(admits("POST", "/cases/people", "sync-steward")).isTrue();
        assertThat(admits("POST", "/cases/people", "board-member")).isFalse();
        assertThat(admits("POST", "/cases/people")).isFalse();
    }

    @Test
    void whoever_is_signed_in_sees_what_asks_for_no_role() {
        assertThat(admits("GET", "/")).isTrue();
        assertThat(admits("GET", "/signed-out")).isTrue();
    }

    @Test
    void a_braced_part_is_one_segment_of_any_value() {
        assertThat(path("GET", "/cases/people/17")).isEqualTo("/cases/people/{id}");
        assertThat(path("GET", "/cases/people/17/requests/3")).isEqualTo("/cases/people/{id}/requests/{request}");
    }

    @Test
    void a_written_part_wins_over_a_braced_one() {
        assertThat(path("GET", "/cases/people/new")).isEqualTo("/cases/people/new");
        assertThat(path("GET", "/cases/people/new/requests/3")).isEqualTo("/cases/people/{id}/requests/{request}");
    }

    @Test
    void head_goes_with_get() {
        assertThat(path("HEAD", "/cases/people")).isEqualTo("/cases/people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/cases/",
                "/cases/people/",
                "/cases/people//requests/3",
                "/cases/people/17/requests",
                "/cases/people/17/requests/3/4",
                "//cases/people",
                "/CASES/people",
                "cases/people",
                ""
            })
    void what_no_line_names_is_unlisted(String path) {
        assertThat(access.find("GET", path)).isEqualTo(new Unlisted());
    }

    @Test
    void another_method_of_a_known_path_is_told_apart() {
        assertThat(access.find("DELETE", "/cases/people")).isEqualTo(new OtherMethods(Set.of("GET", "POST")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /cases", "GET cases casework", "nonsense"})
    void a_line_that_cannot_be_understood_is_named(String line) {
        assertThatThrownBy(() -> access(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @Test
    void a_line_that_is_there_twice_is_named() {
        assertThatThrownBy(() -> access("GET /a/{id} everyone", "GET /a/{other} everyone"))
                .hasMessage("Listed twice: GET /a/{other}");
    }

    private boolean admits(String method, String path, String... roles) {
        return access.find(method, path) instanceof Listed(var line)
                && line.permission().admits(Set.of(roles));
    }

    private String path(String method, String path) {
        return access.find(method, path) instanceof Listed(var line) ? line.path() : "unlisted";
    }

    private static Access access(String... lines) {
        return Access.parse(Stream.of(lines));
    }
}
