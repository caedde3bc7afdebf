package care.accord.acceptance.suite;

import care.accord.contracts.NhsNumber;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Synthetic NHS numbers: 999…, a range that is never issued to anybody. */
public final class NhsNumbers {

    private static final AtomicInteger LAST = new AtomicInteger();

    private NhsNumbers() {}

    /** One that was not given out before in this JVM. */
    public static String next() {
        while (true) {
            var firstNine = "999%06d".formatted(LAST.incrementAndGet());
            var whole = IntStream.rangeClosed(0, 9)
                    .mapToObj(checkDigit -> firstNine + checkDigit)
                    .filter(candidate -> NhsNumber.parse(candidate).isPresent())
                    .findFirst();
            if (whole.isPresent()) {
                return whole.get();
            }
        }
    }
}
