package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Worker;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.WaitForResponseOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One person's browser window. What a person would look for by its words is found by its words; each page and state that
 * is looked at is also checked with axe, and every finding is kept until {@link #findings()} is asked.
 */
final class Window implements AutoCloseable {

    /** What Chromium says about every answer that is not a success, such as a form that comes back. */
    private static final Pattern EXPECTED = Pattern.compile("status of (4..|503)");

    /** In milliseconds: whoever comes first waits for a Keycloak that has just started. */
    private static final double FIRST_SIGN_IN = 60_000;

    /** Two sign-ins of one person at the same moment look to Keycloak like somebody who tries passwords. */
    private static final Object SIGNING_IN = new Object();

    private final Accord accord;
    private final BrowserContext context;
    private final Page page;
    private final Hands hands;
    private final boolean scripts;
    private final boolean axe;
    private final List<String> findings = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int status;

    private Window(Accord accord, BrowserContext context, Function<Page, Hands> hands, boolean scripts, boolean axe) {
        this.accord = accord;
        this.context = context;
        this.scripts = scripts;
        this.axe = axe;
        page = context.newPage();
        this.hands = hands.apply(page);
        page.setDefaultTimeout(15_000);
        page.setDefaultNavigationTimeout(FIRST_SIGN_IN);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                status = response.status();
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !EXPECTED.matcher(message.text()).find()) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    static Window open(Chromium chromium, Accord accord) {
        return new Window(accord, context(chromium, accord, true), page -> new Mouse(), true, true);
    }

    /** A window in which scripts do not run. */
    static Window withoutScripts(Chromium chromium, Accord accord) {
        return new Window(accord, context(chromium, accord, false), page -> new Mouse(), false, false);
    }

    /** A window without a mouse. */
    static Window byKeyboard(Chromium chromium, Accord accord) {
        return new Window(accord, context(chromium, accord, true), Keyboard::new, true, false);
    }

    private static BrowserContext context(Chromium chromium, Accord accord, boolean scripts) {
        return chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(accord.address().toString())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setJavaScriptEnabled(scripts));
    }

    Page page() {
        return page;
    }

    /** The status of the last page. */
    int status() {
        return status;
    }

    /** Goes to an address, and through Keycloak's sign-in form when that is in between. */
    void signIn(Worker worker, String path) {
        page.navigate(path);
        signIn(worker);
    }

    /** Fills in Keycloak's sign-in form, which is shown. */
    void signIn(Worker worker) {
        synchronized (SIGNING_IN) {
            hands.type(page.locator("#username"), worker.username());
            hands.type(page.locator("#password"), worker.username());
            hands.press(page.locator("#kc-login"));
            page.waitForURL(url -> url.startsWith(accord.address().toString()));
        }
    }

    void go(String path) {
        page.navigate(path);
    }

    void press(String button) {
        hands.press(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Follows the first link that has these words, whether it looks like a link or like a button. */
    void follow(String link) {
        hands.press(
                page.locator("a", new Page.LocatorOptions().setHasText(link)).first());
    }

    /** Types into the field of this name, in place of what is there. */
    void type(String field, String text) {
        hands.type(named(field), text);
    }

    /** Types into a field and goes on to the next; answers when the server has kept the draft. */
    void typeUntilKept(String field, String text) {
        page.waitForResponse(response -> response.url().endsWith("/draft") && response.ok(), () -> {
            type(field, text);
            page.keyboard().press("Tab");
        });
    }

    /** Types into a field and stays in it; answers when the server has kept that, and fails when it has not within this time. */
    void typeUntilKept(String field, String text, Duration within) {
        var part = URLEncoder.encode(text, StandardCharsets.UTF_8);
        page.waitForResponse(
                response -> response.url().endsWith("/draft")
                        && response.ok()
                        && response.request().postData().contains(part),
                new WaitForResponseOptions().setTimeout(within.toMillis()),
                () -> type(field, text));
    }

    /** Ticks or selects one answer of the field of this name. */
    void choose(String field, String value) {
        hands.choose(page.locator("input[name='%s'][value='%s']".formatted(field, value)));
    }

    void select(String field, String value) {
        hands.select(named(field), value);
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

    boolean hasFocus(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }

    /** A refused page says so in its title, lists what to do, and leads from each item to its field. */
    void expectErrors(String state) {
        assertThat(page.title()).as(state).startsWith("Error: ");
        var items = page.locator(".govuk-error-summary__list a");
        assertThat(items.count()).as(state).isPositive();
        for (var item : items.all()) {
            assertThat(fieldOf(item).count())
                    .as(state + ": " + item.getAttribute("href"))
                    .isOne();
        }
        if (scripts) {
            assertThat(hasFocus(page.locator(".govuk-error-summary"))).as(state).isTrue();
            hands.press(items.first());
            assertThat(hasFocus(fieldOf(items.first()))).as(state).isTrue();
        }
    }

    private Locator fieldOf(Locator item) {
        return page.locator("[id='%s']".formatted(item.getAttribute("href").substring(1)));
    }

    /** Looks at the page as it is now, with axe, and remembers what is wrong under the state's name. */
    void look(String state) {
        if (!axe) {
            return;
        }
        // Without frames nothing has to be put together in a page of its own, which takes longer than axe itself.
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly())
                .analyze();
        found.getViolations().stream()
                .map(violation -> describe(state, violation))
                .forEach(findings::add);
    }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
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
