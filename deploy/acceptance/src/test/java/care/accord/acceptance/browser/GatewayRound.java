package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.ALDER;
import static care.accord.acceptance.suite.Worker.ASPEN;
import static care.accord.acceptance.suite.Worker.WREN;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Service;
import java.util.Arrays;

/** Through the gateway's own pages: home, signing in and out, and every way of saying no. */
final class GatewayRound {

    private final Accord accord;
    private final Inspection inspection;

    GatewayRound(Accord accord, Inspection inspection) {
        this.accord = accord;
        this.inspection = inspection;
    }

    void make() {
        Arrays.stream(Worker.values())
                .filter(worker -> !worker.isSystem())
                .forEach(worker -> inspection.visit(worker, "start of " + worker, "/"));
        inspection.visit(ALDER, "operations", "/operations", "Operations");
        inspection.visit(WREN, "accessibility", "/accessibility", "Accessibility statement");
        inspection.visit(WREN, "signed in", "/signed-in", "You are signed in");
        sayingNo();
        signingInAndOut();
    }

    private void sayingNo() {
        refused("/operations", "not allowed", 403);
        refused("/nothing", "no such page", 404);
        refused("/cases/people/00000000-0000-4000-8000-00000000dead", "no such person", 404);
        refused("/cases/people/not-an-id", "no such address of a person", 404);
        refused("/cases//people", "odd address", 400);
    }

    private void refused(String address, String state, int status) {
        var window = inspection.of(WREN);
        window.go(address);
        inspection.look(window, state, status);
    }

    /** Nobody else may need partnership-service meanwhile. */
    void makeWithAServiceDown() {
        var window = inspection.of(ASPEN);
        window.go("/partnership/bodies/new");
        window.type("name", "Northshire Hospice");
        var service = accord.stack().services(Service.PARTNERSHIP);
        service.kill();
        try {
            window.press("Save");
            inspection.look(window, "service is down, form", 503, "They are kept on this page");
            window.go("/partnership/agreements");
            inspection.look(window, "service is down", 503, "unavailable");
        } finally {
            service.start();
        }
    }

    private void signingInAndOut() {
        var window = inspection.ofNobody();
        window.go("/accessibility");
        inspection.look(window, "accessibility, not signed in", 200);
        window.go("/cases");
        inspection.look(window, "sign in", 200);
        window.type("username", "wren.ashby");
        window.type("password", "not their password");
        window.press("Sign In");
        inspection.look(window, "sign in, wrong password", 200);
        window.signIn(WREN, "/cases/people/new");
        window.go("/cases/people?q=nobody-has-this-name");
        window.go("/cases/people/new");
        window.type("familyName", "Testperson");
        window.page().context().clearCookies();
        window.press("Register");
        inspection.look(window, "session is over, form", 401, "They are kept on this page");
        window.go("/signed-out");
        window.signIn(WREN, "/");
        window.press("Sign out");
        inspection.look(window, "signed out", 200, "You are signed out");
    }
}
