package care.accord.cases.sync.web;

import care.accord.cases.person.model.BirthDate;
import care.accord.cases.person.model.Identity;
import care.accord.cases.sync.model.Said;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a system says of who a person is: texts as it has them. What is left out is not said.
 *
 * @param familyName or the only name; a person cannot be without
 * @param bornOn as far as known: {@code 1980-04-03}, {@code 1980-04} or {@code 1980}
 * @param diedOn {@code 2025-01-31}
 * @param nhsNumber ten digits
 * @param nhsNumberStatus one of {@code VERIFIED_01}, {@code PRESENT_NOT_TRACED_02}, … of the schema {@code NhsNumberStatus}; any
 *     other is kept as received
 */
public record PersonFields(
        @Nullable String title,
        @Nullable String givenNames,
        @Nullable String familyName,
        @Nullable String preferredName,
        @Nullable List<String> aliases,
        @Nullable String bornOn,
        @Nullable Boolean bornApproximately,
        @Nullable String diedOn,
        @Nullable String nhsNumber,
        @Nullable String nhsNumberStatus,
        @Nullable String address,
        @Nullable String postcode) {

    Said read() {
        return new Said()
                .text("title", title, Identity.LONGEST_TITLE)
                .text("givenNames", givenNames, Identity.LONGEST_NAME)
                .text("familyName", familyName, Identity.LONGEST_NAME)
                .text("preferredName", preferredName, Identity.LONGEST_NAME)
                .texts("aliases", aliases, Identity.MOST_OF_A_KIND, Identity.LONGEST_ALIAS)
                .read("bornOn", bornOn, "Send a date that exists as 1980-04-03, 1980-04 or 1980", BirthDate::parse)
                .yesOrNo("bornApproximately", bornApproximately)
                .date("diedOn", diedOn)
                .read("nhsNumber", nhsNumber, "Send ten digits with the right check digit", NhsNumber::parse)
                .code("nhsNumberStatus", nhsNumberStatus, NhsNumberStatus.class)
                .text("address", address, Identity.LONGEST_ADDRESS)
                .text("postcode", postcode, 12);
    }
}
