package care.accord.cases.sync.model;

import care.accord.cases.provenance.Origin;
import care.accord.kit.refusal.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a system says over what is on record, field by field. The system may fill what is empty and change what it brought
 * itself; what a worker recorded or changed stays. A field of its own that it says nothing of any more is emptied. What cannot
 * be so is left as it was.
 */
public final class Merge {

    private final Shape shape;
    private final @Nullable Map<String, @Nullable Object> present;
    private final Map<String, @Nullable Object> before;
    private final Map<String, @Nullable Object> wanted;
    private final Map<String, Origin> origins;
    private final String source;
    private final Said said;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

    /**
     * What there is to do.
     *
     * @param fields the record as it is to be
     * @param brought the fields whose present value, or code, comes from the source
     * @param verdicts what became of each field that the source said something of, or no longer does
     */
    public record Merged(Map<String, @Nullable Object> fields, List<String> brought, List<Verdict> verdicts) {}

    private Merge(
            Shape shape,
            @Nullable Map<String, @Nullable Object> present,
            Map<String, Origin> origins,
            String source,
            Said said) {
        this.shape = shape;
        this.present = present;
        this.before = present == null ? shape.blank() : present;
        this.wanted = new LinkedHashMap<>(before);
        this.origins = origins;
        this.source = source;
        this.said = said;
    }

    /**
     * @param present null for a record that is new
     * @param origins where the fields of the record came from
     * @throws RefusedException {@link SyncRefusal#UNFIT} where a new record cannot be made of it
     */
    public static Merged of(
            Shape shape,
            @Nullable Map<String, @Nullable Object> present,
            Map<String, Origin> origins,
            String source,
            Said said) {
        var merge = new Merge(shape, present, origins, source, said);
        merge.before.keySet().forEach(merge::lay);
        var settled = merge.withoutWhatCannotBe();
        return new Merged(settled, merge.brought(), List.copyOf(merge.verdicts.values()));
    }

    private void lay(String field) {
        var fault = said.faults().get(field);
        var code = said.codes().get(field);
        var value = said.values().get(field);
        if (fault != null) {
            verdicts.put(field, Verdict.unfit(field, fault));
        } else if (code == null && value == null && !isOurs(field)) {
            return;
        } else if (isKeptHere(field)) {
            verdicts.put(field, isSaid(field) ? Verdict.unchanged(field) : Verdict.keptHere(field));
        } else if (code != null) {
            verdicts.put(
                    field,
                    Verdict.unknownCode(
                            field,
                            code.equals(receivedCode(field)) ? Verdict.Outcome.UNCHANGED : Verdict.Outcome.APPLIED));
        } else {
            wanted.put(field, value == null ? shape.emptied(wanted, field) : value);
            verdicts.put(field, Verdict.applied(field));
        }
    }

    /** The source brought the field, and nobody has changed it since. */
    private boolean isOurs(String field) {
        var origin = origins.get(field);
        return origin != null && origin.isOf(source);
    }

    private boolean isKeptHere(String field) {
        var origin = origins.get(field);
        return present != null && !isOurs(field) && (origin != null && origin.taken() || !shape.isEmpty(before, field));
    }

    private boolean isSaid(String field) {
        var laid = new LinkedHashMap<String, @Nullable Object>(before);
        laid.put(field, said.values().get(field));
        return said.values().containsKey(field)
                && Objects.equals(shape.settled(before, laid, said).get(field), before.get(field));
    }

    private @Nullable String receivedCode(String field) {
        var origin = origins.get(field);
        return origin == null ? null : origin.received();
    }

    private Map<String, @Nullable Object> withoutWhatCannotBe() {
        var laid = new ArrayList<String>();
        verdicts.values().stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.APPLIED && verdict.reason() == null)
                .map(Verdict::field)
                .forEach(laid::add);
        var faults = shape.faults(wanted);
        while (!faults.isEmpty() && !laid.isEmpty()) {
            var named = laid.stream().filter(faults::containsKey).toList();
            if (named.isEmpty() && present == null) {
                break;
            }
            for (var field : named.isEmpty() ? List.copyOf(laid) : named) {
                wanted.put(field, before.get(field));
                laid.remove(field);
                verdicts.put(
                        field,
                        Verdict.unfit(
                                field, faults.getOrDefault(field, "It does not go together with the other fields")));
            }
            faults = shape.faults(wanted);
        }
        if (present == null && !faults.isEmpty()) {
            throw unfit(faults);
        }
        var settled = shape.settled(before, wanted, said);
        laid.stream()
                .filter(field -> present != null
                        && receivedCode(field) == null
                        && isOurs(field)
                        && Objects.equals(settled.get(field), before.get(field)))
                .forEach(field -> verdicts.put(field, Verdict.unchanged(field)));
        return settled;
    }

    private RefusedException unfit(Map<String, String> faults) {
        var named = new LinkedHashMap<String, String>(faults);
        verdicts.values().stream()
                .filter(verdict -> verdict.reason() == Verdict.Reason.UNFIT)
                .forEach(verdict -> named.put(verdict.field(), Objects.requireNonNullElse(verdict.remedy(), "")));
        return new RefusedException(
                SyncRefusal.UNFIT,
                named.entrySet().stream()
                        .map(fault -> new RefusedException.Field("/fields/" + fault.getKey(), fault.getValue()))
                        .toList());
    }

    private List<String> brought() {
        return verdicts.values().stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.APPLIED)
                .map(Verdict::field)
                .toList();
    }
}
