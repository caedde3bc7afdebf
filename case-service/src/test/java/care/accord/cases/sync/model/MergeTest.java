package care.accord.cases.sync.model;

import static care.accord.cases.sync.model.Verdict.Outcome.APPLIED;
import static care.accord.cases.sync.model.Verdict.Outcome.REJECTED;
import static care.accord.cases.sync.model.Verdict.Outcome.UNCHANGED;
import static care.accord.cases.sync.model.Verdict.Reason.KEPT_HERE;
import static care.accord.cases.sync.model.Verdict.Reason.UNFIT;
import static care.accord.cases.sync.model.Verdict.Reason.UNKNOWN_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.cases.person.model.BirthDate;
import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.provenance.Origin;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.NhsNumberStatus;
import care.accord.kit.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final PersonShape SHAPE = new PersonShape(new LocalIdentifier("LAS", "7"), TODAY);

    @Test
    void a_new_person_is_what_was_said_and_has_the_number_of_the_system() {
        var merged = Merge.of(SHAPE, null, Map.of(), "LAS", brook().text("postcode", "ox12ab", 12));
        var identity = Identity.of(merged.fields());
        assertThat(identity.familyName()).isEqualTo("Brook");
        assertThat(identity.postcode()).isEqualTo("OX1 2AB");
        assertThat(identity.identifiers()).containsExactly(new LocalIdentifier("LAS", "7"));
        assertThat(merged.brought()).containsExactly("familyName", "postcode");
    }

    @Test
    void a_new_person_needs_a_name() {
        assertThatThrownBy(() -> Merge.of(SHAPE, null, Map.of(), "LAS", new Said().text("title", "Ms", 9)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.fields())
                                .extracting(RefusedException.Field::pointer)
                                .containsExactly("/fields/familyName"));
    }

    @Test
    void what_the_system_brought_it_changes_and_empties() {
        var merged = merge(
                identity("Brook", "1 High Street"),
                owned("familyName", "address"),
                new Said().text("familyName", "Hill", 9));
        assertThat(Identity.of(merged.fields()).familyName()).isEqualTo("Hill");
        assertThat(Identity.of(merged.fields()).address()).isNull();
        assertThat(outcome(merged, "address")).isEqualTo(APPLIED);
    }

    @Test
    void what_a_worker_recorded_stays_and_the_system_is_told() {
        var merged = merge(identity("Brook", "1 High Street"), Map.of(), brook().text("address", "2 Low Road", 50));
        assertThat(Identity.of(merged.fields()).address()).isEqualTo("1 High Street");
        assertThat(verdict(merged, "address"))
                .extracting(Verdict::outcome, Verdict::reason)
                .containsExactly(REJECTED, KEPT_HERE);
        assertThat(outcome(merged, "familyName")).isEqualTo(UNCHANGED);
        assertThat(merged.brought()).isEmpty();
    }

    @Test
    void what_a_worker_took_and_emptied_stays_empty() {
        var taken = Map.of("address", new Origin("address", "LAS", Instant.EPOCH, null, true));
        var merged = merge(identity("Brook", null), taken, brook().text("address", "2 Low Road", 50));
        assertThat(Identity.of(merged.fields()).address()).isNull();
        assertThat(verdict(merged, "address").reason()).isEqualTo(KEPT_HERE);
    }

    @Test
    void what_is_empty_here_is_filled() {
        var merged = merge(identity("Brook", null), Map.of(), brook().text("address", "2 Low Road", 50));
        assertThat(Identity.of(merged.fields()).address()).isEqualTo("2 Low Road");
        assertThat(merged.brought()).containsExactly("address");
    }

    @Test
    void an_unknown_code_is_kept_as_received_and_used_for_nothing() {
        var said = brook().code("nhsNumberStatus", "99", NhsNumberStatus.class);
        var merged = merge(identity("Brook", null), Map.of(), said);
        assertThat(Identity.of(merged.fields()).nhsNumberStatus()).isEqualTo(NhsNumberStatus.TRACE_REQUIRED_03);
        assertThat(verdict(merged, "nhsNumberStatus").reason()).isEqualTo(UNKNOWN_CODE);
        assertThat(said.codes()).containsEntry("nhsNumberStatus", "99");
        assertThat(merged.brought()).containsExactly("nhsNumberStatus");
    }

    @Test
    void a_known_code_takes_the_place_of_an_unknown_one() {
        var kept = Map.of("nhsNumberStatus", new Origin("nhsNumberStatus", "LAS", Instant.EPOCH, "99", false));
        var merged = merge(
                identity("Brook", null),
                kept,
                brook().code("nhsNumberStatus", "TRACE_REQUIRED_03", NhsNumberStatus.class));
        assertThat(merged.brought()).containsExactly("nhsNumberStatus");
    }

    @Test
    void what_cannot_be_so_is_rejected_alone() {
        var said = brook().read("bornOn", "2999", "", BirthDate::parse).text("title", "Ms", 9);
        var merged = merge(identity("Brook", null), Map.of(), said);
        assertThat(Identity.of(merged.fields()).born()).isNull();
        assertThat(verdict(merged, "bornOn").reason()).isEqualTo(UNFIT);
        assertThat(outcome(merged, "title")).isEqualTo(APPLIED);
    }

    @Test
    void a_status_that_needs_a_number_is_rejected_without_one() {
        var merged = merge(
                identity("Brook", null),
                Map.of(),
                brook().code("nhsNumberStatus", "VERIFIED_01", NhsNumberStatus.class));
        assertThat(verdict(merged, "nhsNumberStatus").reason()).isEqualTo(UNFIT);
    }

    @Test
    void a_number_without_a_status_is_present_and_not_traced() {
        var merged =
                merge(identity("Brook", null), Map.of(), brook().read("nhsNumber", "9990000018", "", NhsNumber::parse));
        assertThat(Identity.of(merged.fields()).nhsNumberStatus()).isEqualTo(NhsNumberStatus.PRESENT_NOT_TRACED_02);
        assertThat(merged.verdicts()).extracting(Verdict::field).doesNotContain("nhsNumberStatus");
    }

    private static Said brook() {
        return new Said().text("familyName", "Brook", 100);
    }

    private static Map<String, Origin> owned(String... fields) {
        return Arrays.stream(fields)
                .map(field -> new Origin(field, "LAS", Instant.EPOCH, null, false))
                .collect(Collectors.toMap(Origin::field, Function.identity()));
    }

    private static Identity identity(String familyName, @Nullable String address) {
        return new Identity(
                null,
                null,
                familyName,
                null,
                List.of(),
                null,
                false,
                null,
                null,
                Identity.usualStatus(null),
                List.of(),
                address,
                null);
    }

    private static Merge.Merged merge(Identity present, Map<String, Origin> origins, Said said) {
        return Merge.of(SHAPE, present.fields(), origins, "LAS", said);
    }

    private static Verdict verdict(Merge.Merged merged, String field) {
        return merged.verdicts().stream()
                .filter(verdict -> verdict.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict.Outcome outcome(Merge.Merged merged, String field) {
        return verdict(merged, field).outcome();
    }
}
