package care.accord.bench;

import static java.util.Map.of;

import care.accord.local.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody whom the council's system sends.
 *
 * @param externalId what the system calls them
 * @param personId who they are here; any id before they are sent
 */
record Sent(String externalId, String nhsNumber, UUID personId) implements BareLoop.Unit<Sent> {

    private static final int FIRST = 100_000;

    /** People with ids and NHS numbers of their own. */
    static List<Sent> people(int number) {
        var people = new ArrayList<Sent>(number);
        for (var next = FIRST; people.size() < number; next++) {
            var nhsNumber = nhsNumber(next);
            if (!nhsNumber.isEmpty()) {
                people.add(new Sent(UUID.randomUUID().toString(), nhsNumber, UUID.randomUUID()));
            }
        }
        return people;
    }

    Sent as(UUID person) {
        return new Sent(externalId, nhsNumber, person);
    }

    String path() {
        return "/api/cases/sync/LAS/people/" + externalId;
    }

    /** One version of them in the system; each has another address. */
    String version(int version) {
        return JsonApi.write(of(
                "version",
                version,
                "asOf",
                "2026-04-01T09:30:00Z",
                "fields",
                of(
                        "givenNames", "Bench",
                        "familyName", "Testperson",
                        "bornOn", "1980-04-03",
                        "nhsNumber", nhsNumber,
                        "nhsNumberStatus", "VERIFIED_01",
                        "address", version + " High Street",
                        "postcode", "NS1 1AA")));
    }

    @Override
    public String insteadOf(Sent other, String text) {
        return text.replace(other.personId.toString(), personId.toString())
                .replace(other.externalId, externalId)
                .replace(other.nhsNumber, nhsNumber);
    }

    /** A synthetic number with its check digit; empty where there is none for these digits. */
    private static String nhsNumber(int six) {
        var digits = "999" + six;
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? "" : digits + check;
    }
}
