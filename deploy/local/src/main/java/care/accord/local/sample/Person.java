package care.accord.local.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic person, as far as the sample knows them.
 *
 * @param givenNames null where there is one name only
 * @param nhsNumber starts with 999; null for some
 * @param yearKnownOnly of the birth date no more is known than its year
 */
public record Person(
        @Nullable String givenNames,
        String familyName,
        @Nullable String preferredName,
        List<String> aliases,
        LocalDate bornOn,
        boolean yearKnownOnly,
        @Nullable String nhsNumber,
        String councilNumber,
        @Nullable String trustNumber,
        String address,
        String postcode) {

    /** As the JSON API takes them. */
    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        put(json, "givenNames", givenNames);
        json.put("familyName", familyName);
        put(json, "preferredName", preferredName);
        json.put("aliases", aliases);
        json.put("bornOn", yearKnownOnly ? Integer.toString(bornOn.getYear()) : bornOn.toString());
        json.put("bornApproximately", yearKnownOnly);
        put(json, "nhsNumber", nhsNumber);
        json.put("identifiers", identifiers());
        json.put("address", address);
        json.put("postcode", postcode);
        return json;
    }

    private List<Map<String, String>> identifiers() {
        var council = Map.of("source", "LAS", "value", councilNumber);
        return trustNumber == null
                ? List.of(council)
                : List.of(council, Map.of("source", "CARENOTES", "value", trustNumber));
    }

    private static void put(Map<String, Object> json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
