package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
class OneRequestOfEachKindTest {

    @Test
    void a_page_sends_to_keycloak_and_comes_back_signed_in(Accord accord) {
        var page = accord.visitor().signIn(Worker.WREN, "/cases/people").expect(200);
        assertThat(page.address()).hasPath("/cases/people");
        assertThat(page.page().text()).contains("Wren Ashby");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_person_reads_json_with_a_token_of_their_own(Accord accord) {
        var teams = accord.as(Worker.WREN).get("/api/staffing/teams").expect(200);
        assertThat(teams.json().toString()).contains("AMHT North");
    }

    @Test
    void a_machine_client_asks_in_its_own_name(Accord accord) {
        var answer = accord.as(Worker.TRUST_SYSTEM).get("/api/cases/people/00000000-0000-4000-8000-000000000999");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void without_a_token_the_api_says_so(Accord accord) {
        var answer = accord.anybody().get("/api/staffing/teams");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void signing_out_ends_the_session_at_keycloak_too(Accord accord) {
        var wren = accord.signedIn(Worker.WREN);
        wren.follow(wren.submit("/logout", java.util.Map.of())).expect(200);
        assertThat(wren.open("/cases/people").page().selectFirst("form#kc-form-login"))
                .isNotNull();
    }
}
