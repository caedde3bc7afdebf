package care.accord.kit.refusal;

import care.accord.kit.request.RequestRefusal;
import care.accord.web.problem.Problem;
import care.accord.web.problem.Problems;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a refusal becomes HTTP (RFC 9457). */
class RefusedMapper {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Problems problems;

    RefusedMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response toProblem(RefusedException e) {
        var answer = problems.answer(problemOf(e));
        return e.refusal().kind() == Refusal.Kind.TOO_MUCH
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build()
                : answer;
    }

    /** Two people saved at the same moment: the second is told as if the first had been a little earlier. */
    @ServerExceptionMapper
    Response toProblem(OptimisticLockException e) {
        return toProblem(new RefusedException(RequestRefusal.CHANGED_MEANWHILE));
    }

    private static Problem problemOf(RefusedException e) {
        int status = statusOf(e.refusal().kind());
        if (status == 404) {
            return Problem.notFound();
        }
        var code = e.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var problem = Problem.of(status, code, titleOf(e.refusal().kind()))
                .withDetail(e.refusal().sentence())
                .withCitation(e.refusal().citation())
                .withErrors(e.fields().stream()
                        .map(field -> new Problem.FieldProblem(field.pointer(), field.detail()))
                        .toList());
        for (var extension : e.extensions().entrySet()) {
            problem = problem.with(extension.getKey(), extension.getValue());
        }
        return problem;
    }

    static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case MISSING -> 404;
            case UNFIT -> 400;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
            case RULE -> 422;
            case VERSION_NEEDED -> 428;
            case TOO_MUCH -> 429;
        };
    }

    private static String titleOf(Refusal.Kind kind) {
        return switch (kind) {
            case MISSING -> "Page not found";
            case UNFIT -> "The request cannot be understood";
            case FORBIDDEN -> "You cannot do this";
            case CONFLICT -> "This cannot be done now";
            case STALE -> "Someone changed this meanwhile";
            case RULE -> "A rule stands against this";
            case VERSION_NEEDED -> "The request must say which version it changes";
            case TOO_MUCH -> "Too many requests";
        };
    }
}
