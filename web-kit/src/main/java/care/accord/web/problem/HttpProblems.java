package care.accord.web.problem;

/** The sentence for each status that HTTP itself answers with. */
final class HttpProblems {

    private HttpProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 -> problem(status, "bad-request", "Bad request", "Check the request against the API description.");
            case 401 ->
                problem(status, "not-signed-in", "You are not signed in", "Sign in, or send a valid access token.");
            case 403 ->
                problem(
                        status,
                        "not-allowed",
                        "You are not allowed to do this",
                        "Ask your manager whether your role should include it.");
            case 404 -> Problem.notFound();
            case 405 ->
                problem(
                        status,
                        "method-not-allowed",
                        "Method not allowed",
                        "Use a method that the API description has for this address.");
            case 406 ->
                problem(
                        status,
                        "not-acceptable",
                        "Not acceptable",
                        "Accept one of the media types in the API description.");
            case 409 ->
                problem(
                        status,
                        "conflict",
                        "This changed in the meantime",
                        "Open it again, check what changed, and repeat your change.");
            case 412 ->
                problem(
                        status,
                        "changed-meanwhile",
                        "Someone else changed this",
                        "Open it again, check what changed, and repeat your change.");
            case 413 -> problem(status, "too-large", "The request is too large", "Send less at a time.");
            case 415 -> problem(status, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            case 428 ->
                problem(
                        status,
                        "version-needed",
                        "Version needed",
                        "Send If-Match with the ETag that you read before.");
            case 429 -> problem(status, "too-many-requests", "Too many requests", "Wait for the time in Retry-After.");
            case 503 ->
                problem(status, "unavailable", "Sorry, the service is unavailable", "Try again in a few minutes.");
            default ->
                status < 500
                        ? problem(
                                status, "bad-request", "Bad request", "Check the request against the API description.")
                        : problem(
                                status,
                                "failed",
                                "Sorry, there is a problem with the service",
                                "Try again in a few minutes. If it goes on, report the reference shown here.");
        };
    }

    private static Problem problem(int status, String code, String title, String remedy) {
        return Problem.of(status, code, title).withDetail(remedy);
    }
}
