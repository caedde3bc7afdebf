package care.accord.acceptance.browser;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Installation;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks at pages as those who may see them: with axe, at the width of a small telephone, and at where their links lead. Keeps a
 * picture of each state in {@code target/pages}, and what is wrong with any until {@link #findings} is asked.
 */
final class Inspection implements AutoCloseable {

    private static final Path PICTURES = Installation.root().resolve("deploy/acceptance/target/pages");

    /** WCAG 2.2, 1.4.10: at this width nothing may need scrolling in two directions. */
    private static final int NARROW = 320;

    /** A constant of the code, or a date as machines write it, where people read. */
    private static final Pattern RAW = Pattern.compile("\\b[A-Z]+_[A-Z0-9_]+\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private static final String FORM = "main form[method=post]:has(.govuk-form-group)";
    private static final String EMPTY = """
            form => form.querySelectorAll('input:not([type=hidden]), textarea, select').forEach(field => {
              if (['checkbox', 'radio'].includes(field.type)) { field.checked = false; } else { field.value = ''; }
            })""";

    /** With colours forced, what has the focus shows it by an outline, and a button is seen by its border. */
    private static final String UNSEEN = """
            () => {
              if (document.activeElement !== document.body) { return []; }
              const kinds = ['a[href]', 'button', 'summary', 'select', 'textarea', 'input[type=text]', 'input[type=radio]',
                'input[type=checkbox]'];
              const unseen = [];
              for (const kind of kinds) {
                const element = [...document.querySelectorAll('main ' + kind)].find(any => any.checkVisibility());
                if (!element) { continue; }
                if (kind === 'button' && getComputedStyle(element).borderBottomWidth === '0px') { unseen.push('button'); }
                element.focus({preventScroll: true});
                const drawn = ['radio', 'checkbox'].includes(element.type)
                  ? getComputedStyle(element.nextElementSibling, '::before') : getComputedStyle(element);
                if (drawn.outlineStyle === 'none' || drawn.outlineWidth === '0px') { unseen.push('focus on ' + kind); }
                element.blur();
              }
              return unseen;
            }""";

    /** Where those who program read codes as they are sent. */
    private static final String REFERENCE = "/api-reference";

    private final Accord accord;
    private final Chromium chromium;
    private final Map<Worker, Window> windows = new EnumMap<>(Worker.class);
    private final List<Window> others = new ArrayList<>();
    private final Map<Window, Set<String>> followed = new HashMap<>();
    private final Set<String> visited = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();

    Inspection(Accord accord, Chromium chromium) {
        this.accord = accord;
        this.chromium = chromium;
    }

    /** The window of somebody who is signed in. */
    Window of(Worker worker) {
        return windows.computeIfAbsent(worker, who -> {
            var window = Window.open(chromium, accord);
            window.signIn(who, "/");
            return window;
        });
    }

    /** A window in which nobody has signed in. */
    Window ofNobody() {
        var window = Window.open(chromium, accord);
        others.add(window);
        return window;
    }

    /** Opens a page and looks at it; if it has a form, looks too at what comes back when that is sent empty. */
    void visit(Worker worker, String state, String address, String... words) {
        var window = of(worker);
        window.go(address);
        look(window, state, 200, words);
        var form = window.page().locator(FORM).first();
        if (form.count() > 0) {
            form.evaluate(EMPTY);
            window.page().waitForNavigation(() -> form.evaluate("form => form.requestSubmit()"));
            lookAtErrors(window, state + ", sent empty");
        }
    }

    /** Looks at what is in a window now, and whether it says these words. */
    void look(Window window, String state, int status, String... words) {
        var isNew = ServedPages.at(window.path()).filter(visited::add).isPresent();
        if (window.status() != status) {
            found(window, state, "status %d instead of %d".formatted(window.status(), status));
        }
        var text = window.text();
        for (var word : words) {
            if (!text.contains(word)) {
                found(window, state, "does not say " + word);
            }
        }
        if (!window.path().startsWith(REFERENCE)) {
            RAW.matcher(text).results().forEach(raw -> found(window, state, "says " + raw.group()));
        }
        window.look(state);
        photograph(window, state);
        measure(window, state);
        if (isNew) {
            lookWithForcedColours(window, state);
        }
        if (status < 500) {
            followLinks(window, state);
        }
    }

    /** Looks at a form that came back, and whether its errors lead to what is wrong. */
    void lookAtErrors(Window window, String state, String... words) {
        look(window, state, 422, words);
        try {
            window.expectErrors(state);
        } catch (AssertionError e) {
            found(window, state, String.valueOf(e.getMessage()));
        }
    }

    /** Looks at what would come out of the printer. */
    void lookPrinted(Window window, String state) {
        window.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        window.look(state);
        photograph(window, state);
        for (var part : List.of("header", "nav", "footer", "button")) {
            if (window.page().locator(part + ":visible").count() > 0) {
                found(window, state, "prints a " + part);
            }
        }
        window.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** What was wrong anywhere, and the pages of this kind that nobody looked at. */
    List<String> findings(Predicate<String> pages) {
        var all = new ArrayList<>(findings);
        for (var window : everyWindow()) {
            all.addAll(window.findings());
            all.addAll(window.complaints());
        }
        ServedPages.where(pages).stream()
                .filter(page -> !visited.contains(page))
                .map(page -> "Nobody looks at " + page)
                .forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        everyWindow().forEach(Window::close);
    }

    private List<Window> everyWindow() {
        var all = new ArrayList<>(windows.values());
        all.addAll(others);
        return all;
    }

    private void measure(Window window, String state) {
        var page = window.page();
        var screen = page.viewportSize();
        page.setViewportSize(NARROW, screen.height);
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(screen.width, screen.height);
        if (width > NARROW) {
            found(window, state, "%d pixels wide on a screen of %d".formatted(width, NARROW));
        }
    }

    private void lookWithForcedColours(Window window, String state) {
        window.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        ((List<?>) window.page().evaluate(UNSEEN))
                .forEach(unseen -> found(window, state, "with forced colours nobody sees the " + unseen));
        window.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** A link leads to a page that whoever sees it may see. */
    private void followLinks(Window window, String state) {
        var page = window.page();
        for (var link : page.locator("a[href^='/']").all()) {
            var href = link.getAttribute("href");
            if (followed.computeIfAbsent(window, any -> new HashSet<>()).add(href)) {
                var status = page.request().get(href).status();
                if (status >= 400) {
                    found(window, state, "%s answers %d".formatted(href, status));
                }
            }
        }
    }

    private void found(Window window, String state, String what) {
        findings.add("%s (%s): %s".formatted(state, window.page().url(), what));
    }

    private static void photograph(Window window, String state) {
        var name = state.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        window.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
