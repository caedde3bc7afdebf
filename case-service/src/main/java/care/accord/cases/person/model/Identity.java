package care.accord.cases.person.model;

import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is: everything that two people could be told apart by.
 *
 * @param givenNames in the person's own order; null where there is one name only
 * @param nhsNumber null for many people: never a mandatory key
 * @param bornApproximately the date is an estimate
 */
public record Identity(
        @Nullable String title,
        @Nullable String givenNames,
        String familyName,
        @Nullable String preferredName,
        List<String> aliases,
        @Nullable BirthDate born,
        boolean bornApproximately,
        @Nullable LocalDate diedOn,
        @Nullable NhsNumber nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        List<LocalIdentifier> identifiers,
        @Nullable String address,
        @Nullable String postcode) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TITLE = 35;
    public static final int LONGEST_ALIAS = 200;
    public static final int LONGEST_ADDRESS = 500;
    public static final int LONGEST_IDENTIFIER = 40;
    public static final int MOST_OF_A_KIND = 20;

    /** A postcode, or its outward part where that is all that is known. */
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9][A-Z]{2})?");

    private static final int OLDEST = 130;

    private static final Set<NhsNumberStatus> WITHOUT_NUMBER = Set.of(
            NhsNumberStatus.ABSENT_NOT_REQUIRED_07,
            NhsNumberStatus.POSTPONED_08,
            NhsNumberStatus.TRACE_REQUIRED_03,
            NhsNumberStatus.NO_OR_MULTI_MATCH_04,
            NhsNumberStatus.IN_PROGRESS_06,
            NhsNumberStatus.CONFLICT_05);

    /** In the order of the form; the name of each field is its JSON name. */
    private static final LinkedHashMap<String, Function<Identity, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("title", Identity::title);
        FIELDS.put("givenNames", Identity::givenNames);
        FIELDS.put("familyName", Identity::familyName);
        FIELDS.put("preferredName", Identity::preferredName);
        FIELDS.put("aliases", Identity::aliases);
        FIELDS.put("bornOn", Identity::born);
        FIELDS.put("bornApproximately", Identity::bornApproximately);
        FIELDS.put("diedOn", Identity::diedOn);
        FIELDS.put("nhsNumber", Identity::nhsNumber);
        FIELDS.put("nhsNumberStatus", Identity::nhsNumberStatus);
        FIELDS.put("identifiers", Identity::identifiers);
        FIELDS.put("address", Identity::address);
        FIELDS.put("postcode", Identity::postcode);
    }

    /** What is wrong with one field, by its name, and what to do about it. */
    public record Fault(String field, String remedy) {}

    public Identity {
        aliases = aliases.stream().distinct().sorted().toList();
        identifiers = identifiers.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(LocalIdentifier::source).thenComparing(LocalIdentifier::value))
                .toList();
        postcode = postcode == null ? null : tidyPostcode(postcode);
    }

    /** Given names and family name in that order, as they stand on a page. */
    public String fullName() {
        return Stream.of(givenNames, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Everything that cannot be so on that day; empty when the identity may be kept. */
    public List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (born != null && born.earliest().isAfter(today)) {
            faults.add(new Fault("bornOn", "Date of birth must be in the past"));
        }
        if (born != null && born.latest().isBefore(today.minusYears(OLDEST))) {
            faults.add(new Fault("bornOn", "Date of birth must be less than %d years ago".formatted(OLDEST)));
        }
        if (diedOn != null && diedOn.isAfter(today)) {
            faults.add(new Fault("diedOn", "Date of death must be today or in the past"));
        }
        if (diedOn != null && born != null && diedOn.isBefore(born.earliest())) {
            faults.add(new Fault("diedOn", "Date of death must be after the date of birth"));
        }
        if (nhsNumber == null && !WITHOUT_NUMBER.contains(nhsNumberStatus)) {
            faults.add(new Fault("nhsNumber", "Enter the NHS number, or choose a status that needs none"));
        }
        if (nhsNumber != null && nhsNumberStatus == NhsNumberStatus.ABSENT_NOT_REQUIRED_07) {
            faults.add(new Fault("nhsNumberStatus", "Choose a status that fits a number that is present"));
        }
        if (postcode != null && !POSTCODE.matcher(postcode).matches()) {
            faults.add(new Fault("postcode", "Enter a full postcode, like OX1 2AB, or its first part, like OX1"));
        }
        return faults;
    }

    /** Every field by its JSON name, in the order of the form. */
    public Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        FIELDS.forEach((name, value) -> fields.put(name, value.apply(this)));
        return fields;
    }

    /** The identity that has these fields; the other way round than {@link #fields()}. */
    @SuppressWarnings("unchecked")
    public static Identity of(Map<String, @Nullable Object> fields) {
        return new Identity(
                (String) fields.get("title"),
                (String) fields.get("givenNames"),
                (String) Objects.requireNonNull(fields.get("familyName")),
                (String) fields.get("preferredName"),
                (List<String>) Objects.requireNonNull(fields.get("aliases")),
                (BirthDate) fields.get("bornOn"),
                (Boolean) Objects.requireNonNull(fields.get("bornApproximately")),
                (LocalDate) fields.get("diedOn"),
                (NhsNumber) fields.get("nhsNumber"),
                (NhsNumberStatus) Objects.requireNonNull(fields.get("nhsNumberStatus")),
                (List<LocalIdentifier>) Objects.requireNonNull(fields.get("identifiers")),
                (String) fields.get("address"),
                (String) fields.get("postcode"));
    }

    /** The names of the fields that differ, in the order of the form. */
    public List<String> differencesTo(Identity other) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(this), field.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The status of a number, or of none, where nobody says which. */
    public static NhsNumberStatus usualStatus(@Nullable NhsNumber number) {
        return number == null ? NhsNumberStatus.TRACE_REQUIRED_03 : NhsNumberStatus.PRESENT_NOT_TRACED_02;
    }

    /** The same person without a number that is not theirs to hold yet. */
    public Identity withoutNhsNumber(NhsNumberStatus status) {
        return withNhsNumber(null, status);
    }

    public Identity withNhsNumber(@Nullable NhsNumber number, NhsNumberStatus status) {
        return new Identity(
                title,
                givenNames,
                familyName,
                preferredName,
                aliases,
                born,
                bornApproximately,
                diedOn,
                number,
                status,
                identifiers,
                address,
                postcode);
    }

    private static String tidyPostcode(String typed) {
        var letters = typed.toUpperCase(Locale.UK).replaceAll("\\s", "");
        return letters.length() > 4
                ? letters.substring(0, letters.length() - 3) + " " + letters.substring(letters.length() - 3)
                : letters;
    }
}
