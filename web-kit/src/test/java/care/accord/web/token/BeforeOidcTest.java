package care.accord.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeforeOidcTest {

    @Inject
    CheckedTokens tokens;

    @Inject
    OidcIdentityProvider oidc;

    @Test
    void known_tokens_are_looked_up_before_oidc_is_asked() {
        assertThat(tokens.priority()).isGreaterThan(oidc.priority());
    }
}
