package care.accord.web.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** One field of a record that two people changed: what it was, what I typed, what is stored now. */
public record Difference(String label, String before, String yours, String theirs) {

    /** The fields of two versions by label, where nothing is known of the time before them: what is stored counts as that. */
    public static List<Difference> between(Map<String, String> yours, Map<String, String> theirs) {
        var labels = new LinkedHashSet<>(yours.keySet());
        labels.addAll(theirs.keySet());
        return labels.stream()
                .map(label -> {
                    var stored = theirs.getOrDefault(label, "");
                    return new Difference(label, stored, yours.getOrDefault(label, ""), stored);
                })
                .toList();
    }

    public boolean changedInYours() {
        return !yours.equals(before);
    }

    public boolean changedInTheirs() {
        return !theirs.equals(before);
    }
}
