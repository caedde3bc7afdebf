package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.guide.Guide;
import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.WithAccord;
import care.accord.local.Installation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guide for systems works as it is written. */
@ExtendWith(WithAccord.class)
class GuideTest {

    @Test
    void a_system_that_follows_the_guide_gets_from_nothing_to_a_synced_record(Accord accord) {
        var guide = Guide.read(Installation.root().resolve("docs/integration/README.md"));

        var differences = guide.follow(Map.of(
                "ACCORD", accord.address().toString(),
                "ISSUER", accord.stack().keycloak().realmUrl(),
                "ACCORD_HOME", accord.stack().home().toString()));

        assertThat(guide.length()).isGreaterThan(8);
        assertThat(differences).isEmpty();
    }
}
