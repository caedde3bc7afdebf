package care.accord.web.layout;

import org.jspecify.annotations.Nullable;

/** One step of the way to a page; the last one, the page itself, has no address. */
public record Crumb(String text, @Nullable String href) {

    public static Crumb to(String text, String href) {
        return new Crumb(text, href);
    }

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
