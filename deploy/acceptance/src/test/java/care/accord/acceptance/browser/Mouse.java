package care.accord.acceptance.browser;

import com.microsoft.playwright.Locator;

/** Points, clicks and types. */
final class Mouse implements Hands {

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void type(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void choose(Locator answer) {
        answer.check();
    }

    @Override
    public void select(Locator list, String value) {
        list.selectOption(value);
    }
}
