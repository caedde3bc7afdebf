package care.accord.cases.person.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);

    @Test
    void a_name_and_a_birth_date_are_enough() {
        assertThat(born("1980-04-03").faults(TODAY)).isEmpty();
    }

    @Test
    void nobody_needs_an_nhs_number() {
        assertThat(born("1980")
                        .withNhsNumber(null, NhsNumberStatus.ABSENT_NOT_REQUIRED_07)
                        .faults(TODAY))
                .isEmpty();
    }

    @Test
    void a_status_that_says_a_number_is_present_needs_one() {
        assertThat(fieldsAtFault(born("1980").withNhsNumber(null, NhsNumberStatus.VERIFIED_01)))
                .containsExactly("nhsNumber");
    }

    @Test
    void a_number_is_not_absent() {
        assertThat(fieldsAtFault(born("1980")
                        .withNhsNumber(new NhsNumber("9990000018"), NhsNumberStatus.ABSENT_NOT_REQUIRED_07)))
                .containsExactly("nhsNumberStatus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-03", "2026-05", "2027", "1895", "1896-04-01"})
    void nobody_is_born_later_or_lives_that_long(String born) {
        assertThat(fieldsAtFault(born(born))).containsExactly("bornOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-04", "2026", "1896", "1896-04-02"})
    void what_can_still_be_is_taken(String born) {
        assertThat(born(born).faults(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1980-04-02, true", "1980-04-03, false", "2026-04-02, false", "2026-04-03, true"})
    void death_comes_after_birth_and_not_in_the_future(LocalDate diedOn, boolean wrong) {
        assertThat(fieldsAtFault(died(diedOn))).isEqualTo(wrong ? List.of("diedOn") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"ox12ab, OX1 2AB", "' ox1  2ab', OX1 2AB", "sw1a1aa, SW1A 1AA", "ox1, OX1", "m1, M1"})
    void a_postcode_is_tidied(String typed, String kept) {
        var identity = at(typed);
        assertThat(identity.postcode()).isEqualTo(kept);
        assertThat(identity.faults(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOWHERE", "12345", "OX", "OX1 2A"})
    void what_is_no_postcode_is_refused(String typed) {
        assertThat(fieldsAtFault(at(typed))).containsExactly("postcode");
    }

    @Test
    void differences_are_named_in_the_order_of_the_form() {
        var other = new Identity(
                "Ms",
                "Ash",
                "Brook",
                null,
                List.of("Rivers"),
                BirthDate.parse("1981").orElseThrow(),
                true,
                null,
                null,
                NhsNumberStatus.TRACE_REQUIRED_03,
                List.of(new LocalIdentifier("LAS", "1")),
                "1 High Street",
                "OX1");
        assertThat(born("1980").differencesTo(other))
                .containsExactly(
                        "title", "aliases", "bornOn", "bornApproximately", "identifiers", "address", "postcode");
        assertThat(other.differencesTo(other)).isEmpty();
    }

    @Test
    void order_and_repetition_of_aliases_make_no_difference() {
        assertThat(alias("B", "A", "B")).isEqualTo(alias("A", "B"));
    }

    private static List<String> fieldsAtFault(Identity identity) {
        return identity.faults(TODAY).stream().map(Identity.Fault::field).toList();
    }

    private static Identity born(String iso) {
        return identity(List.of(), BirthDate.parse(iso).orElseThrow(), null, null);
    }

    private static Identity died(LocalDate diedOn) {
        return identity(List.of(), BirthDate.parse("1980-04-03").orElseThrow(), diedOn, null);
    }

    private static Identity at(String postcode) {
        return identity(List.of(), BirthDate.parse("1980").orElseThrow(), null, postcode);
    }

    private static Identity alias(String... aliases) {
        return identity(List.of(aliases), BirthDate.parse("1980").orElseThrow(), null, null);
    }

    private static Identity identity(
            List<String> aliases,
            BirthDate born,
            @org.jspecify.annotations.Nullable LocalDate diedOn,
            @org.jspecify.annotations.Nullable String postcode) {
        return new Identity(
                null,
                "Ash",
                "Brook",
                null,
                aliases,
                born,
                false,
                diedOn,
                null,
                NhsNumberStatus.TRACE_REQUIRED_03,
                List.of(),
                null,
                postcode);
    }
}
