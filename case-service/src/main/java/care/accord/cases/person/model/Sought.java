package care.accord.cases.person.model;

import care.accord.contracts.NhsNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed to find a person, taken apart: each feature must be met by whoever is found, in one of its ways.
 *
 * <p>Terms are those of table {@code person_search}; the number behind each says how well it meets the feature, from 0 to 1.
 */
public record Sought(List<Feature> features) {

    /** The most that anyone needs to type; a longer text is refused at the edge. */
    public static final int LONGEST = 120;

    /** From here on a term is as good as what was typed. */
    public static final double EXACT = 0.9;

    private static final int MOST_FEATURES = 8;
    private static final String MONTH_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    private static final Pattern DAY = Pattern.compile(
            "\\b([0-9]{1,2})(?:st|nd|rd|th)?[ /.-]([0-9]{1,2}|(?:" + MONTH_NAMES + ")[a-z]*)[ /.-]([0-9]{4})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_DAY = Pattern.compile("\\b([0-9]{4})-([0-9]{2})-([0-9]{2})\\b");
    private static final Pattern TEN_DIGITS = Pattern.compile("\\b[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\\b");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTCODE_START = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9]?");

    /**
     * One thing that must be met.
     *
     * @param terms the ways to meet it that are known from the text alone
     * @param name the word of a name that it may be; other spellings of it are looked up. Null when it is no word
     */
    public record Feature(
            Map<String, Double> terms, @Nullable String name) {

        boolean narrows() {
            return !terms.keySet().stream().allMatch(term -> term.startsWith("i:"))
                    || name != null && name.length() > 1;
        }
    }

    /** Takes the text apart. Order does not matter; more than eight features add nothing and are dropped. */
    public static Sought parse(String typed) {
        var features = new ArrayList<Feature>();
        var rest = typed.replaceAll("[,;\\p{Cntrl}]", " ");
        rest = taken(rest, ISO_DAY, match -> day(match.group(3), match.group(2), match.group(1)), features);
        rest = taken(rest, DAY, match -> day(match.group(1), match.group(2), match.group(3)), features);
        rest = taken(rest, TEN_DIGITS, match -> digits(match.group()), features);
        rest = taken(rest, POSTCODE, match -> postcode(match.group(1) + match.group(2)), features);
        for (var word : rest.strip().split("[\\s\\-]+")) {
            var feature = feature(word);
            if (feature != null) {
                features.add(feature);
            }
        }
        return new Sought(List.copyOf(features.subList(0, Math.min(features.size(), MOST_FEATURES))));
    }

    /** Whether it narrows the search down at all: single letters alone do not. */
    public boolean isEnough() {
        return features.stream().anyMatch(Feature::narrows);
    }

    /** The words that may be spelt otherwise. */
    public List<String> names() {
        return features.stream()
                .map(Feature::name)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private interface Reading {
        @Nullable
        Feature of(Matcher match);
    }

    private static String taken(String text, Pattern pattern, Reading reading, List<Feature> features) {
        var match = pattern.matcher(text);
        var rest = new StringBuilder();
        while (match.find()) {
            var feature = reading.of(match);
            if (feature != null) {
                features.add(feature);
                match.appendReplacement(rest, " ");
            }
        }
        return match.appendTail(rest).toString();
    }

    private static @Nullable Feature day(String day, String month, String year) {
        var y = Integer.parseInt(year);
        var m = monthNumber(month);
        var d = Integer.parseInt(day);
        if (!isDay(y, m, d)) {
            return null;
        }
        var terms = new LinkedHashMap<String, Double>();
        terms.put("d:" + LocalDate.of(y, m, d), 1.0);
        if (isDay(y, d, m)) {
            terms.putIfAbsent("d:" + LocalDate.of(y, d, m), 0.6);
        }
        terms.put("d:" + YearMonth.of(y, m), 0.6);
        terms.put("d:" + year, 0.5);
        return new Feature(terms, null);
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int monthNumber(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        return List.of(MONTH_NAMES.split("\\|")).indexOf(typed.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static Feature digits(String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        var terms = new LinkedHashMap<String, Double>();
        NhsNumber.parse(digits).ifPresent(number -> terms.put("h:" + number.digits(), 1.0));
        terms.put("l:" + digits, 1.0);
        return new Feature(terms, null);
    }

    private static Feature postcode(String typed) {
        return new Feature(Map.of("p:" + typed.toUpperCase(Locale.ROOT), 1.0), null);
    }

    private static @Nullable Feature feature(String word) {
        var letters = word.replaceAll("['’`.]", "");
        if (letters.isEmpty() || letters.chars().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        if (letters.chars().noneMatch(Character::isDigit)) {
            return name(letters);
        }
        var code = letters.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (code.isEmpty()) {
            return null;
        }
        var terms = new LinkedHashMap<String, Double>();
        terms.put("l:" + code, 1.0);
        if (code.matches("(18|19|20)[0-9]{2}")) {
            terms.put("y:" + code, 1.0);
        }
        if (POSTCODE_START.matcher(code).matches()) {
            terms.put("p:" + code, 1.0);
        }
        return new Feature(terms, null);
    }

    private static Feature name(String letters) {
        if (letters.length() == 1) {
            var initial = letters.toLowerCase(Locale.ROOT);
            return new Feature(initial.matches("[a-z]") ? Map.of("i:" + initial, 1.0) : Map.of(), letters);
        }
        return new Feature(
                letters.matches("[A-Za-z]{2}") ? Map.of("p:" + letters.toUpperCase(Locale.ROOT), 1.0) : Map.of(),
                letters);
    }
}
