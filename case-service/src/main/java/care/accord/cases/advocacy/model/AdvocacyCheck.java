package care.accord.cases.advocacy.model;

import static java.util.stream.Collectors.toCollection;

import care.accord.cases.advocacy.model.AppropriatePerson.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The check that has to be made before a person is involved in their assessment, with what it comes to.
 *
 * @param checkedOn the day on which it was made
 * @param difficulties in what the person would have substantial difficulty without an advocate; none when they would not
 * @param appropriatePerson who might support them instead, if anyone
 * @param exceptions why an advocate may be owed all the same
 * @param referredOn when an advocate was asked for; null when not (yet)
 */
public record AdvocacyCheck(
        LocalDate checkedOn,
        Set<Difficulty> difficulties,
        @Nullable AppropriatePerson appropriatePerson,
        Set<AdvocacyException> exceptions,
        @Nullable LocalDate referredOn) {

    private static final LinkedHashMap<String, Function<AdvocacyCheck, @Nullable Object>> FIELDS =
            new LinkedHashMap<>();

    static {
        FIELDS.put("checkedOn", AdvocacyCheck::checkedOn);
        FIELDS.put("difficulties", AdvocacyCheck::difficulties);
        FIELDS.put("appropriatePerson", AdvocacyCheck::appropriatePerson);
        FIELDS.put("exceptions", AdvocacyCheck::exceptions);
        FIELDS.put("referredOn", AdvocacyCheck::referredOn);
    }

    /** Whether an advocate is owed. */
    public enum Conclusion {
        DUTY,
        NO_DUTY
    }

    /** One step of the way to the conclusion, with the law that it rests on. */
    public record Reason(String sentence, String citation) {}

    /** What is wrong with a check as it was given: a field and what to do. */
    public record Fault(String field, String remedy) {}

    public AdvocacyCheck {
        difficulties = copy(Difficulty.class, difficulties);
        exceptions = copy(AdvocacyException.class, exceptions);
    }

    /**
     * Care Act 2014 s67(2), (4) and (5): owed where there is substantial difficulty and no appropriate person; and, by SI
     * 2014/2889 reg 4, in two cases although there is one.
     */
    public Conclusion conclusion() {
        if (difficulties.isEmpty()) {
            return Conclusion.NO_DUTY;
        }
        return hasAppropriatePerson() && exceptions.isEmpty() ? Conclusion.NO_DUTY : Conclusion.DUTY;
    }

    public boolean owesAdvocate() {
        return conclusion() == Conclusion.DUTY;
    }

    /** Why it comes to that, in the order of the law. */
    public List<Reason> reasons() {
        if (difficulties.isEmpty()) {
            return List.of(new Reason(
                    "The person would have no substantial difficulty in taking part", "Care Act 2014 s67(4)"));
        }
        var reasons = new ArrayList<Reason>();
        difficulties.forEach(difficulty ->
                reasons.add(new Reason("Substantial difficulty: " + difficulty.label(), difficulty.citation())));
        if (appropriatePerson == null) {
            reasons.add(new Reason(
                    "There is nobody who could represent and support the person", "Care Act 2014 s67(5)(a)"));
        } else if (hasAppropriatePerson()) {
            reasons.add(new Reason(
                    "There is an appropriate person to represent and support the person", "Care Act 2014 s67(5)"));
            exceptions.forEach(exception -> reasons.add(new Reason(exception.label(), exception.citation())));
        } else {
            bars().forEach(bar -> reasons.add(new Reason(bar.sentence(), bar.citation())));
        }
        return List.copyOf(reasons);
    }

    /** The names of the fields in which the two differ. */
    public List<String> differencesTo(AdvocacyCheck other) {
        var differences = new ArrayList<String>();
        FIELDS.forEach((field, value) -> {
            if (!Objects.equals(value.apply(this), value.apply(other))) {
                differences.add(field);
            }
        });
        return differences;
    }

    /** Everything that must be put right before the check can be recorded. */
    public List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (checkedOn.isAfter(today)) {
            faults.add(new Fault("checkedOn", "Date of the check must be today or in the past"));
        }
        if (appropriatePerson != null && appropriatePerson.who().isBlank()) {
            faults.add(new Fault("appropriatePerson/who", "Enter who the appropriate person is"));
        }
        if (!exceptions.isEmpty() && !hasAppropriatePerson()) {
            faults.add(new Fault("exceptions", "These only matter where there is an appropriate person"));
        }
        if (referredOn != null && referredOn.isAfter(today)) {
            faults.add(new Fault("referredOn", "Date of the referral must be today or in the past"));
        }
        if (referredOn != null && !owesAdvocate()) {
            faults.add(new Fault("referredOn", "Leave the date of referral empty: no independent advocate is owed"));
        }
        return List.copyOf(faults);
    }

    private boolean hasAppropriatePerson() {
        return AppropriatePerson.isThere(appropriatePerson);
    }

    private Set<Bar> bars() {
        return appropriatePerson == null ? Set.of() : appropriatePerson.bars();
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> values) {
        return values.stream().collect(toCollection(() -> EnumSet.noneOf(type)));
    }
}
