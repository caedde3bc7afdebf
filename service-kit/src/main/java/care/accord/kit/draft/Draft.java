package care.accord.kit.draft;

import care.accord.web.form.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form as it was typed last, right or wrong.
 *
 * @param form its address, which leads back to it
 * @param title what it is, for lists
 * @param fields every field with its values as typed
 * @param keptUntil the last day on which it is there if nobody carries on with it
 * @param endsSoon whether that day is near
 */
public record Draft(
        String form,
        UUID personId,
        String title,
        Map<String, List<String>> fields,
        Instant startedAt,
        Instant savedAt,
        LocalDate keptUntil,
        boolean endsSoon) {

    /** The form as it was left. */
    public Form typed() {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putAll(fields);
        return Form.of(typed);
    }
}
