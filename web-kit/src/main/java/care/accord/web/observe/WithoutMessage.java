package care.accord.web.observe;

/**
 * A failure as logs may hold it: of which kind, where, and what caused it. Its message is left out, as it may say what
 * somebody typed or whose row it was.
 */
public final class WithoutMessage extends Exception {

    private static final int DEEPEST = 10;

    private final String kind;

    private WithoutMessage(Throwable failure, int depth) {
        var cause = failure.getCause();
        if (cause != null && depth < DEEPEST) {
            initCause(new WithoutMessage(cause, depth + 1));
        }
        this.kind = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    /** The same failure without its message and those of its causes. */
    public static WithoutMessage of(Throwable failure) {
        return new WithoutMessage(failure, 1);
    }

    @Override
    public String toString() {
        return kind;
    }
}
