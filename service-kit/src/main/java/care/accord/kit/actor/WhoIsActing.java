package care.accord.kit.actor;

import care.accord.contracts.BodyCode;
import care.accord.contracts.FunctionCode;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Answers, once per request, who is acting: the token and what staffing-service told must not contradict each other. */
@RequestScoped
public class WhoIsActing {

    private final SecurityIdentity identity;
    private final Standing standing;
    private final InstantSource clock;
    private final BodyCode council;
    private final boolean hearsStaffing;
    private @Nullable Actor actor;

    WhoIsActing(
            SecurityIdentity identity,
            Standing standing,
            InstantSource clock,
            @ConfigProperty(name = "accord.council") String council,
            @ConfigProperty(name = "accord.hears-standing") boolean hearsStaffing) {
        this.identity = identity;
        this.standing = standing;
        this.clock = clock;
        this.council = new BodyCode(council);
        this.hearsStaffing = hearsStaffing;
    }

    /**
     * @throws RefusedException {@link ActorRefusal#BODY_UNKNOWN}, {@link ActorRefusal#BODIES_DISAGREE}
     */
    public Actor actor() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    /** An act for the actor's own body: reads, and what is nobody's statutory function. */
    public Act own() {
        return Act.own(actor());
    }

    /**
     * The act of exercising a council function today.
     *
     * @throws RefusedException {@link ActorRefusal#NOT_IN_A_TEAM}, {@link ActorRefusal#NOT_DELEGATED} and those of {@link
     *     #actor()}
     */
    public Act actFor(FunctionCode function) {
        var acting = actor();
        if (!acting.isSystem() && acting.teams().isEmpty()) {
            throw new RefusedException(ActorRefusal.NOT_IN_A_TEAM);
        }
        return Act.of(acting, function, council, standing.delegationsOn(Clocks.today(clock)))
                .orElseThrow(() -> new RefusedException(ActorRefusal.NOT_DELEGATED).with("function", function.name()));
    }

    private Actor read() {
        var token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
        var subject = token == null ? identity.getPrincipal().getName() : token.getSubject();
        var body = bodyOf(token);
        var source = token == null ? null : token.<String>getClaim("source");
        var present =
                hearsStaffing ? standing.present(subject, Clocks.today(clock)).orElse(null) : null;
        if (present != null && !present.worker().body().equals(body)) {
            throw new RefusedException(ActorRefusal.BODIES_DISAGREE);
        }
        return new Actor(
                subject,
                nameOf(token, subject),
                identity.getRoles(),
                body,
                source,
                present == null ? null : present.worker().id(),
                present == null ? Set.of() : present.teams());
    }

    private static BodyCode bodyOf(@Nullable JsonWebToken token) {
        var claimed = token == null ? null : token.<String>getClaim("body");
        if (claimed == null || !claimed.matches(BodyCode.PATTERN)) {
            throw new RefusedException(ActorRefusal.BODY_UNKNOWN);
        }
        return new BodyCode(claimed);
    }

    private static String nameOf(@Nullable JsonWebToken token, String subject) {
        var name = token == null ? null : token.<String>getClaim("name");
        return name == null ? subject : name;
    }
}
