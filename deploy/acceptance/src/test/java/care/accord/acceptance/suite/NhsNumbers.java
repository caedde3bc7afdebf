package care.accord.acceptance.suite;

import java.util.concurrent.atomic.AtomicInteger;

/** Synthetic NHS numbers, each given out once; the sample data have others. */
public final class NhsNumbers {

    private static final AtomicInteger PLACE = new AtomicInteger();

    private NhsNumbers() {}

    /** One that was not given out before in this JVM. */
    public static String next() {
        return care.accord.local.sample.NhsNumbers.from(PLACE.addAndGet(20));
    }
}
