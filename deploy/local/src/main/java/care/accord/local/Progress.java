package care.accord.local;

import java.time.Duration;

/** Hears how the start of a stack goes on. */
public interface Progress {

    /** One that says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void note(String sentence) {}
    };

    /** A part answers; it took this long from its own start. */
    void ready(String part, Duration took);

    /** Something else that the person who started the stack should know. */
    void note(String sentence);
}
