package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.LocalKeycloak;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak signs with another key, and the gateway gets other keys for its cookies, while people are at work. */
@ExtendWith(WithAccord.class)
class KeysRotatedDrill {

    private static final Pattern KEY = Pattern.compile("\"kid\" *: *\"([^\"]+)\"");
    private static final Duration USUAL = Duration.ofMinutes(5);

    /** The gateway has tokens renewed that are good for less than 20 seconds more. */
    private static final Duration SOON_RENEWED = Duration.ofSeconds(23);

    @Test
    void nobody_is_signed_out_when_keycloak_signs_with_a_new_key(Accord accord) {
        var scene = new Scene(accord);
        var keycloak = accord.stack().keycloak();
        scene.awaitSignIns();
        var person = scene.casework().open("Rotated", "Testperson").personId();
        keycloak.tokensOfPeopleLast(SOON_RENEWED);
        try {
            var pages = accord.signedIn(Worker.WREN);
            var before = keyOf(keycloak);
            try (var traffic = Traffic.of(List.of(
                    () -> pages.get("/cases/people/" + person),
                    () -> accord.as(Worker.COUNCIL_SYSTEM).get("/api/cases/changes?after=now"),
                    () -> accord.anew(Worker.COUNCIL_SYSTEM).get("/api/cases/changes?after=now"),
                    () -> accord.anew(Worker.LAUREL).get("/api/aftercare/entitlements?personId=" + person)))) {
                traffic.goesOn(20);
                keycloak.rotateSigningKeys();
                assertThat(keyOf(keycloak)).isNotEqualTo(before);
                scene.say("Keycloak signs with a new key");
                var sinceThen = renewals(traffic);
                eventually(() -> assertThat(renewals(traffic)).isGreaterThan(sinceThen + 1));
                traffic.goesOn(20);
                traffic.close();
                scene.say(
                        "%d requests, %d renewals of the session",
                        traffic.answers().size(), renewals(traffic));
                assertThat(traffic.statuses()).containsOnlyKeys(200);
                assertThat(traffic.unanswered()).isEmpty();
            }
        } finally {
            keycloak.tokensOfPeopleLast(USUAL);
        }
    }

    @Test
    void with_new_keys_at_the_gateway_people_sign_in_once_more_and_nothing_typed_is_lost(Accord accord) {
        var scene = new Scene(accord);
        var usual = accord.stack().gateway();
        scene.awaitSignIns();
        var casework = scene.casework();
        var form = "/cases/assessments/" + casework.begun(casework.open("Rotated", "Testperson")) + "/about";
        var wren = accord.signedIn(Worker.WREN);
        wren.submit(form + "/draft", Map.of("_version", "0", "place", "Half a sen"))
                .expect(204);
        usual.close();
        var renewed = usual.with(Map.of("ACCORD_SESSION_KEY", "s".repeat(32), "ACCORD_STATE_KEY", "t".repeat(32)));
        try {
            scene.start(renewed);
            var heldBack = wren.submit(form, Map.of("_version", "0", "place", "Half a sentence"))
                    .expect(401);
            assertThat(heldBack.page().select("input[name=place]").eachAttr("value"))
                    .containsExactly("Half a sentence");

            var asked = wren.get(form).expect(302);
            assertThat(asked.header("Location"))
                    .startsWith(accord.stack().keycloak().realmUrl());
            assertThat(place(wren.follow(asked).expect(200))).isEqualTo("Half a sen");
            scene.say("asked to sign in once, and the draft is there");
            wren.get("/cases").expect(200);
        } finally {
            renewed.close();
            scene.start(usual);
        }
    }

    private static String place(Answer page) {
        return page.page().select("input[name=place]").stream()
                .map(Element::val)
                .findFirst()
                .orElseThrow();
    }

    /** How often the gateway has set the session's cookies anew. */
    private static long renewals(Traffic traffic) {
        return traffic.answers().stream()
                .filter(answer -> answer.header("Set-Cookie").startsWith("q_session"))
                .count();
    }

    /** By which key a token of now is signed. */
    private static String keyOf(LocalKeycloak keycloak) {
        var token = keycloak.systemToken(Worker.COUNCIL_SYSTEM.username());
        var header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        return KEY.matcher(header).results().findFirst().orElseThrow().group(1);
    }
}
