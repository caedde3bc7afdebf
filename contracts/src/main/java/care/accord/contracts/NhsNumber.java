package care.accord.contracts;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A valid NHS number: ten digits, check digit by modulus 11 (NHS Data Dictionary). Kept without spaces, shown 3-3-4.
 *
 * <p>A number of one repeated digit passes modulus 11 and is refused all the same. A person may have no NHS number: never
 * make it a mandatory key.
 */
public record NhsNumber(String digits) implements Comparable<NhsNumber> {

    /** The system URI that FHIR gives to NHS numbers. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    private static final int LENGTH = 10;

    public NhsNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not a valid NHS number");
        }
    }

    /** Reads what a person typed: spaces are dropped; empty when what is left is not a valid number. */
    public static Optional<NhsNumber> parse(String typed) {
        var digits = typed.replaceAll("\\s", "");
        return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** As it is shown to people: {@code 999 000 0018}. */
    public String grouped() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    @Override
    public int compareTo(NhsNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isValid(String candidate) {
        return candidate.matches("[0-9]{10}")
                && candidate.chars().distinct().count() > 1
                && checkDigitOf(candidate) == candidate.charAt(LENGTH - 1) - '0';
    }

    private static int checkDigitOf(String digits) {
        var weighted = IntStream.range(0, LENGTH - 1)
                .map(i -> (digits.charAt(i) - '0') * (LENGTH - i))
                .sum();
        return (11 - weighted % 11) % 11;
    }
}
