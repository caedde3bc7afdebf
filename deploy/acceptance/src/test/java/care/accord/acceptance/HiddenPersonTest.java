package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A restricted person is answered exactly as one who does not exist, wherever one asks. */
@ExtendWith(WithAccord.class)
@Isolated
class HiddenPersonTest {

    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    @Test
    void a_hidden_person_is_answered_as_one_who_does_not_exist(Accord accord) {
        var hidden = restricted(accord, "Hidden");
        var wren = accord.as(Worker.WREN);
        same(wren.get("/api/cases/people/" + hidden), wren.get("/api/cases/people/" + NOBODY));
        same(new Casework(wren).request(hidden), new Casework(wren).request(UUID.fromString(NOBODY)));
        same(changed(wren, hidden.toString()), changed(wren, NOBODY));

        var pages = accord.signedIn(Worker.WREN);
        same(pages.get("/cases/people/" + hidden), pages.get("/cases/people/" + NOBODY));

        assertThat(accord.as(Worker.SAGE).get("/api/cases/people/" + hidden).status())
                .as("who has a named right may see that there is somebody")
                .isNotEqualTo(404);

        var hazel = accord.as(Worker.HAZEL);
        same(hazel.get("/api/aftercare/people/" + hidden), hazel.get("/api/aftercare/people/" + NOBODY));
        same(duty(hazel, hidden.toString()), duty(hazel, NOBODY));
    }

    @Test
    void a_hidden_person_is_in_no_list_and_no_search(Accord accord) {
        var name = Names.unheardOf();
        var hidden = restricted(accord, name);
        var search = "/api/cases/people?q=" + name;
        assertThat(accord.as(Worker.SAGE).get(search).expect(200).body()).contains(hidden.toString());
        assertThat(accord.as(Worker.WREN).get(search).expect(200).body()).doesNotContain(hidden.toString());

        var hazel = accord.signedIn(Worker.HAZEL);
        eventually(() -> assertThat(accord.tables(Service.AFTERCARE)
                        .number("select count(*) from known_person where person_id = ?", hidden))
                .isOne());
        assertThat(hazel.get("/aftercare/people?q=" + name).expect(200).body()).doesNotContain(hidden.toString());
    }

    private static UUID restricted(Accord accord, String name) {
        var id = new Casework(accord.as(Worker.WREN)).register(name, "Restricted");
        Casework.restrict(accord.as(Worker.FERN), id, Worker.SAGE);
        return id;
    }

    private static Answer changed(Caller caller, String id) {
        return caller.put("/api/cases/people/" + id, 0, Map.of("familyName", "Other"));
    }

    private static Answer duty(Caller caller, String id) {
        return caller.post("/api/aftercare/people/" + id + "/duty", Map.of("reason", "Curious"));
    }

    private static void same(Answer hidden, Answer missing) {
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(headers(hidden)).isEqualTo(headers(missing));
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("Set-Cookie"));
        return headers;
    }
}
