package care.accord.acceptance.browser;

import com.microsoft.playwright.Locator;

/** How somebody works a page. */
interface Hands {

    /** Activates a link or a button. */
    void press(Locator control);

    /** Types into a field, in place of what is there. */
    void type(Locator field, String text);

    /** Ticks a box or takes one of several answers. */
    void choose(Locator answer);

    /** Takes one entry of a list, by its value. */
    void select(Locator list, String value);
}
