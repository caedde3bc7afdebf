package care.accord.gateway;

import care.accord.web.problem.Problem;

/** Everything that the gateway itself says no to, with what to do about it. */
public enum GatewayProblem {
    ODD_ADDRESS(
            400,
            "odd-address",
            "Address not understood",
            "Write the address plainly, without encoded or doubled separators."),
    NOT_SIGNED_IN(401, "not-signed-in", "You are not signed in", "Send a valid access token as Authorization: Bearer."),
    SIGN_IN_FAILED(401, "sign-in-failed", "We could not sign you in", "Go to the home page and sign in again."),
    CROSS_SITE(403, "cross-site", "Sent from another site", "Open the page here and send it from there."),
    NOT_ALLOWED(
            403,
            "not-allowed",
            "You are not allowed to do this",
            "Ask your manager whether your role should include it."),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed", "Use one of the methods in the Allow header."),
    TOO_LARGE(413, "too-large", "The request is too large", "Send less at a time."),
    FOREIGN_HOST(421, "foreign-host", "Wrong host", "Use the address of this installation."),
    TOO_MANY_REQUESTS(
            429, "too-many-requests", "Too many requests", "Wait for the seconds in Retry-After, then go on."),
    FAILED(
            500,
            "failed",
            "Sorry, there is a problem with the service",
            "Try again in a few minutes. If it goes on, report the reference shown here."),
    UNAVAILABLE(503, "unavailable", "Sorry, the service is unavailable", "Try again in a few minutes."),
    SIGN_IN_UNAVAILABLE(503, "sign-in-unavailable", "Sorry, signing in is unavailable", "Try again in a few minutes.");

    private final Problem problem;

    GatewayProblem(int status, String code, String title, String remedy) {
        this.problem = Problem.of(status, code, title).withDetail(remedy);
    }

    public Problem problem() {
        return problem;
    }
}
