package care.accord.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-04-01T09:00:00Z");

    private Instant now = BEGIN;
    private final List<String> asked = new ArrayList<>();
    private final Oidc oidc = new Oidc();
    private final CheckedTokens tokens = new CheckedTokens(oidc, new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_token_is_checked_once_in_a_minute() {
        bearer("good");
        now = BEGIN.plus(CheckedTokens.KNOWN_FOR).minusMillis(1);
        assertThat(bearer("good").getRoles()).containsExactly("social-worker");
        assertThat(asked).containsExactly("good");
        now = BEGIN.plus(CheckedTokens.KNOWN_FOR);
        bearer("good");
        assertThat(asked).containsExactly("good", "good");
    }

    @Test
    void a_known_token_is_as_good_as_a_checked_one() {
        var checked = bearer("good");
        var known = bearer("good");
        assertThat(known.getPrincipal()).isEqualTo(checked.getPrincipal());
        assertThat(known.getRoles()).isEqualTo(checked.getRoles());
        assertThat(known.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("good");
        assertThat(known.isAnonymous()).isFalse();
    }

    @Test
    void what_the_first_request_had_of_its_own_is_not_given_to_the_next() {
        assertThat(bearer("good").<String>getAttribute("of-this-request")).isNotNull();
        assertThat(bearer("good").<String>getAttribute("of-this-request")).isNull();
    }

    @Test
    void a_token_is_not_known_beyond_its_own_end() {
        oidc.ends = BEGIN.plusSeconds(10);
        bearer("short");
        now = BEGIN.plusSeconds(10);
        oidc.good = false;
        assertThatThrownBy(() -> bearer("short")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void another_token_is_not_known() {
        bearer("good");
        bearer("gooe");
        assertThat(asked).containsExactly("good", "gooe");
    }

    @Test
    void a_refused_token_is_checked_each_time() {
        oidc.good = false;
        assertThatThrownBy(() -> bearer("bad")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> bearer("bad")).isInstanceOf(AuthenticationFailedException.class);
        assertThat(asked).containsExactly("bad", "bad");
    }

    @Test
    void the_token_of_a_session_is_checked_each_time() {
        present(new IdTokenCredential("session"));
        present(new IdTokenCredential("session"));
        bearer("session");
        assertThat(asked).containsExactly("session", "session", "session");
    }

    private SecurityIdentity bearer(String token) {
        return present(new AccessTokenCredential(token));
    }

    private SecurityIdentity present(TokenCredential token) {
        return tokens.authenticate(new TokenAuthenticationRequest(token), Context.DIRECT)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private enum Context implements AuthenticationRequestContext {
        DIRECT;

        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            return Uni.createFrom().item(function);
        }
    }

    /** Finds every token good, or none. */
    private final class Oidc implements IdentityProvider<TokenAuthenticationRequest> {

        private boolean good = true;
        private Instant ends = BEGIN.plus(Duration.ofMinutes(5));

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            asked.add(request.getToken().getToken());
            return good
                    ? Uni.createFrom()
                            .item(QuarkusSecurityIdentity.builder()
                                    .setPrincipal(new Wren(ends))
                                    .addRoles(Set.of("social-worker"))
                                    .addCredential(request.getToken())
                                    .addAttribute("of-this-request", "something")
                                    .build())
                    : Uni.createFrom().failure(new AuthenticationFailedException());
        }
    }

    private record Wren(Instant ends) implements JsonWebToken {

        @Override
        public String getName() {
            return "wren.ashby";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) Long.valueOf(ends.getEpochSecond());
        }
    }
}
