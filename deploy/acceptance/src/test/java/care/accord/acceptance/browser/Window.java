package care.accord.acceptance.browser;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Worker;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One person's browser window. What a person would look for by its words is found by its words; each page and state that
 * is looked at is also checked with axe, and every finding is kept until {@link #findings()} is asked.
 */
final class Window implements AutoCloseable {

    private final Accord accord;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final List<String> findings = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final TreeSet<String> looked = new TreeSet<>();

    private Window(Accord accord, BrowserContext context, boolean scripts) {
        this.accord = accord;
        this.context = context;
        this.scripts = scripts;
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    static Window open(Chromium chromium, Accord accord) {
        return open(chromium, accord, true);
    }

    /** A window in which scripts do not run. */
    static Window withoutScripts(Chromium chromium, Accord accord) {
        return open(chromium, accord, false);
    }

    private static Window open(Chromium chromium, Accord accord, boolean scripts) {
        var options = new NewContextOptions()
                .setBaseURL(accord.address().toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(scripts);
        return new Window(accord, chromium.browser().newContext(options), scripts);
    }

    Page page() {
        return page;
    }

    /** Goes to an address, and through Keycloak's sign-in form when that is in between. */
    void signIn(Worker worker, String path) {
        page.navigate(path);
        page.locator("#username").fill(worker.username());
        page.locator("#password").fill(worker.username());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(accord.address().toString()));
    }

    void go(String path) {
        page.navigate(path);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Follows the first link that has these words, whether it looks like a link or like a button. */
    void follow(String link) {
        page.locator("a", new Page.LocatorOptions().setHasText(link)).first().click();
    }

    /** Types into the field of this name, in place of what is there. */
    void type(String field, String text) {
        named(field).fill(text);
    }

    /** Types into a field and goes on to the next; answers when the server has kept the draft. */
    void typeUntilKept(String field, String text) {
        page.waitForResponse(response -> response.url().endsWith("/draft") && response.ok(), () -> {
            type(field, text);
            page.keyboard().press("Tab");
        });
    }

    /** Ticks or selects one answer of the field of this name. */
    void choose(String field, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(field, value)).check();
    }

    void select(String field, String value) {
        named(field).selectOption(value);
    }

    /** A day, into its three boxes. */
    void date(String field, LocalDate day) {
        type(field + "-day", Integer.toString(day.getDayOfMonth()));
        type(field + "-month", Integer.toString(day.getMonthValue()));
        type(field + "-year", Integer.toString(day.getYear()));
    }

    String typed(String field) {
        return named(field).inputValue();
    }

    /** The path of the page that is shown. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    String text() {
        return page.locator("body").innerText();
    }

    private Locator named(String field) {
        return page.locator("[name='%s']:not([type=hidden])".formatted(field)).first();
    }

    /** Looks at the page as it is now, with axe, and remembers what is wrong under the state's name. */
    void look(String state) {
        looked.add(state);
        if (!scripts) {
            return;
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> describe(state, violation))
                        .forEach(findings::add);
    }

    /** What axe found on all pages and states looked at, and what the browser complained about. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Errors on the browser's console: refused by the Content-Security-Policy, scripts that failed, files not found. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }

    private String describe(String state, Rule violation) {
        var places = violation.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
        return "%s (%s): %s %s: %s".formatted(state, page.url(), violation.getImpact(), violation.getId(), places);
    }
}
