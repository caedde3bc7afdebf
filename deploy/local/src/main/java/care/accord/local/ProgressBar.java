package care.accord.local;

import java.io.PrintStream;
import java.util.Locale;

/** How far something long has got: on a terminal one line that is written over, elsewhere a line for every tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final String what;
    private final PrintStream out;
    private final boolean terminal;
    private int shown = -1;

    ProgressBar(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    /** One on the standard output, which is a terminal or is not. */
    static ProgressBar onOutput(String what) {
        var console = System.console();
        return new ProgressBar(what, System.out, console != null && console.isTerminal());
    }

    void show(int done, int all) {
        var percent = (int) (100L * done / all);
        var step = terminal ? percent : percent / 10 * 10;
        if (step <= shown) {
            return;
        }
        shown = step;
        if (terminal) {
            var full = WIDTH * percent / 100;
            out.print(String.format(
                    Locale.ROOT, "\r  %s [%s%s] %3d %%", what, "#".repeat(full), ".".repeat(WIDTH - full), percent));
            if (percent == 100) {
                out.println();
            }
            out.flush();
        } else {
            out.println(String.format(Locale.ROOT, "  %s: %d %%", what, step));
        }
    }

    /** Ends the line that is being written over, when something else is to be said before the end. */
    void leave() {
        if (terminal && shown >= 0 && shown < 100) {
            out.println();
        }
    }
}
