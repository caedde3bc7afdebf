package care.accord.cases.sync.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kind of record asks of its fields. */
public interface Shape {

    /** The fields of a record that nothing was said of yet, in their order. */
    Map<String, @Nullable Object> blank();

    /** Whether the field says nothing that a source could take away. */
    boolean isEmpty(Map<String, @Nullable Object> fields, String field);

    /** What a field is when its source says nothing of it any more. */
    @Nullable
    Object emptied(Map<String, @Nullable Object> fields, String field);

    /** The fields as they are stored: tidied, and with what follows from the others. */
    Map<String, @Nullable Object> settled(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> wanted, Said said);

    /** What cannot be so, with what to send instead, by field. */
    Map<String, String> faults(Map<String, @Nullable Object> fields);
}
