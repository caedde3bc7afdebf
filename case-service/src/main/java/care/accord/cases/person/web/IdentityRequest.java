package care.accord.cases.person.web;

import care.accord.cases.person.model.BirthDate;
import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.usecase.Faults;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as JSON.
 *
 * @param bornOn as far as known: {@code 1980-04-03}, {@code 1980-04} or {@code 1980}
 * @param nhsNumberStatus left out, it is 02 with a number and 03 without
 */
public record IdentityRequest(
        @Nullable @Size(max = Identity.LONGEST_TITLE) String title,
        @Nullable @Size(max = Identity.LONGEST_NAME) String givenNames,

        @NotBlank(message = "Enter the family name, or the only name") @Size(max = Identity.LONGEST_NAME)
        String familyName,

        @Nullable @Size(max = Identity.LONGEST_NAME) String preferredName,

        @Nullable @Size(max = Identity.MOST_OF_A_KIND)
        List<@NotBlank @Size(max = Identity.LONGEST_ALIAS) String> aliases,

        @Nullable @Size(max = 10) String bornOn,
        @Nullable Boolean bornApproximately,
        @Nullable LocalDate diedOn,
        @Nullable @Size(max = 20) String nhsNumber,
        @Nullable NhsNumberStatus nhsNumberStatus,

        @Nullable @Size(max = Identity.MOST_OF_A_KIND) List<@NotNull @Valid IdentifierRequest> identifiers,

        @Nullable @Size(max = Identity.LONGEST_ADDRESS) String address,
        @Nullable @Size(max = 12) String postcode) {

    /** What another system calls the person. */
    public record IdentifierRequest(
            @NotNull
            @Pattern(
                    regexp = LocalIdentifier.SOURCE_PATTERN,
                    message = "Name the system in 2 to 20 capital letters, digits, - or _, like LAS")
            String source,

            @NotBlank @Size(max = Identity.LONGEST_IDENTIFIER)
            String value) {}

    /**
     * @throws care.accord.kit.refusal.RefusedException {@link care.accord.cases.person.model.PersonRefusal#IDENTITY_UNFIT}
     */
    Identity toIdentity() {
        var faults = new ArrayList<Identity.Fault>();
        var born = bornOn == null ? null : BirthDate.parse(bornOn).orElse(null);
        if (bornOn != null && born == null) {
            faults.add(new Identity.Fault("bornOn", "Send a date that exists as 1980-04-03, 1980-04 or 1980"));
        }
        var number = nhsNumber == null ? null : NhsNumber.parse(nhsNumber).orElse(null);
        if (nhsNumber != null && number == null) {
            faults.add(new Identity.Fault("nhsNumber", "Send ten digits with the right check digit, or leave it out"));
        }
        Faults.refuseAnyOf(faults);
        return new Identity(
                stripped(title),
                stripped(givenNames),
                familyName.strip(),
                stripped(preferredName),
                aliases == null
                        ? List.of()
                        : aliases.stream().map(String::strip).toList(),
                born,
                bornApproximately != null && bornApproximately,
                diedOn,
                number,
                nhsNumberStatus == null ? Identity.usualStatus(number) : nhsNumberStatus,
                identifiers == null
                        ? List.of()
                        : identifiers.stream()
                                .map(id -> new LocalIdentifier(
                                        id.source(), id.value().strip()))
                                .toList(),
                stripped(address),
                stripped(postcode));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
