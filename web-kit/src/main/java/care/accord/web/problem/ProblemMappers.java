package care.accord.web.problem;

import care.accord.web.observe.WithoutMessage;
import care.accord.web.problem.Problem.FieldProblem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Everything that can fail before or beside the rules of a service. A refusal by a rule is the service's own mapper. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Problems problems;
    private final List<Outage> outages;

    ProblemMappers(Problems problems, @All List<Outage> outages) {
        this.problems = problems;
        this.outages = outages;
    }

    @ServerExceptionMapper
    Response wrongJson(MismatchedInputException e) {
        return problems.answer(JsonProblems.of(e));
    }

    /** Where the resource itself chose the whole answer, it stands. */
    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException e) {
        var chosen = e.getResponse();
        if (e.getCause() instanceof JacksonException json) {
            return problems.answer(JsonProblems.of(json));
        }
        if (chosen.hasEntity() || chosen.getStatus() < 400) {
            return chosen;
        }
        return problems.answer(HttpProblems.of(chosen.getStatus()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(ProblemMappers::isOurOwnFault)) {
            return failed(e);
        }
        var fields = e.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::detail))
                .toList();
        return problems.answer(Problem.of(422, "invalid-fields", "Some fields are not valid")
                .withDetail("Correct the fields listed and send the request again.")
                .withErrors(fields));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> notSignedIn(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(problems.answer(HttpProblems.of(401)));
        }
        return authenticator.getChallenge(request).map(this::challenged);
    }

    /** A browser application is sent to its sign-in page (302), everybody else is told how to authenticate (401). */
    private Response challenged(@Nullable ChallengeData challenge) {
        if (challenge == null) {
            return problems.answer(HttpProblems.of(401));
        }
        var answer = challenge.status == 401
                ? Response.fromResponse(problems.answer(HttpProblems.of(401)))
                : Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return problems.answer(HttpProblems.of(403));
    }

    @ServerExceptionMapper(Throwable.class)
    Response failed(Throwable e) {
        if (outages.stream().anyMatch(outage -> outage.isBehind(e))) {
            return unavailable(e);
        }
        LOG.error("Request failed", WithoutMessage.of(e));
        return problems.answer(HttpProblems.of(500));
    }

    private Response unavailable(Throwable e) {
        LOG.warn("Not available now", WithoutMessage.of(e));
        return Response.fromResponse(problems.answer(HttpProblems.of(503)))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static boolean isOurOwnFault(ConstraintViolation<?> violation) {
        return nodes(violation.getPropertyPath()).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String pointer(Path path) {
        var pointer = JsonPointer.empty();
        for (var node : nodes(path)) {
            if (node.getIndex() != null) {
                pointer = pointer.appendIndex(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer = pointer.appendProperty(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer = pointer.appendProperty(node.getName());
            }
        }
        return pointer.toString();
    }

    private static List<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false).toList();
    }
}
