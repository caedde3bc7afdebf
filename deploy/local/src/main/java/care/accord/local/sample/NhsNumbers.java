package care.accord.local.sample;

import care.accord.contracts.NhsNumber;
import java.util.stream.IntStream;

/** Synthetic NHS numbers: 999…, a range that is never issued to anybody. */
public final class NhsNumbers {

    private NhsNumbers() {}

    /**
     * The first valid number from a place in the range on; two places can lead to the same number, two that are twenty
     * apart cannot.
     *
     * @param place 0 to 999,980
     */
    public static String from(int place) {
        return IntStream.rangeClosed(place * 10, place * 10 + 199)
                .mapToObj("999%07d"::formatted)
                .filter(candidate -> NhsNumber.parse(candidate).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
