package care.accord.local.sample;

import care.accord.local.JsonApi;
import care.accord.local.Stack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accord through its gateway, as any of the people whom Keycloak knows, with real tokens. */
final class Callers {

    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(2);

    private final Stack stack;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Callers(Stack stack) {
        this.stack = stack;
    }

    private record Token(String value, Instant from) {

        boolean isOld() {
            return from.plus(TOKEN_USED_FOR).isBefore(Instant.now());
        }
    }

    JsonApi as(String username) {
        return new JsonApi(URI.create(stack.publicUrl()), () -> token(username));
    }

    private String token(String username) {
        return tokens.compute(
                        username,
                        (who, known) -> known == null || known.isOld()
                                ? new Token(stack.keycloak().personToken(who), Instant.now())
                                : known)
                .value();
    }
}
