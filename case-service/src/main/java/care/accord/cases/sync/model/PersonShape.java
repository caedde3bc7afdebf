package care.accord.cases.sync.model;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.contracts.NhsNumber;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, field by field. What an NHS number's status and an estimated birth date say goes with the number and the
 * date.
 *
 * @param identifier the number of the person in the source, for a person who is new
 * @param today for what lies in the future
 */
public record PersonShape(LocalIdentifier identifier, LocalDate today) implements Shape {

    @Override
    public Map<String, @Nullable Object> blank() {
        return new Identity(
                        null,
                        null,
                        "",
                        null,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        Identity.usualStatus(null),
                        List.of(identifier),
                        null,
                        null)
                .fields();
    }

    @Override
    public boolean isEmpty(Map<String, @Nullable Object> fields, String field) {
        return switch (field) {
            case "nhsNumberStatus" -> fields.get("nhsNumber") == null;
            case "bornApproximately" -> fields.get("bornOn") == null;
            case "aliases" -> List.of().equals(fields.get(field));
            default -> fields.get(field) == null;
        };
    }

    @Override
    public @Nullable Object emptied(Map<String, @Nullable Object> fields, String field) {
        return switch (field) {
            case "nhsNumberStatus" -> Identity.usualStatus((NhsNumber) fields.get("nhsNumber"));
            case "bornApproximately" -> false;
            case "aliases" -> List.of();
            case "familyName" -> "";
            default -> null;
        };
    }

    @Override
    public Map<String, @Nullable Object> settled(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> wanted, Said said) {
        var settled = new LinkedHashMap<String, @Nullable Object>(wanted);
        if (!Objects.equals(wanted.get("nhsNumber"), before.get("nhsNumber"))
                && !said.values().containsKey("nhsNumberStatus")) {
            settled.put("nhsNumberStatus", Identity.usualStatus((NhsNumber) wanted.get("nhsNumber")));
        }
        return Identity.of(settled).fields();
    }

    @Override
    public Map<String, String> faults(Map<String, @Nullable Object> fields) {
        var faults = new LinkedHashMap<String, String>();
        Identity.of(fields).faults(today).forEach(fault -> {
            if (fault.field().equals("nhsNumber")) {
                faults.put("nhsNumberStatus", "Send the NHS number, or a status that needs none");
            } else {
                faults.put(fault.field(), fault.remedy());
            }
        });
        if ("".equals(fields.get("familyName"))) {
            faults.put("familyName", "Send the family name, or the only name");
        }
        return faults;
    }
}
