package care.accord.cases.request.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.RouteOfAccess;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_request_of_today_that_met_nothing_urgent_has_no_fault() {
        var asked = asked(TODAY, Consent.AGREES, null, null, null);
        assertThat(asked.faults(TODAY)).isEmpty();
        assertThat(asked.urgentNeedMet()).isFalse();
    }

    @Test
    void nothing_was_asked_tomorrow() {
        assertFault("receivedOn", asked(TODAY.plusDays(1), Consent.AGREES, null, null, null));
    }

    @Test
    void that_somebody_lacks_the_capacity_to_agree_needs_its_reason() {
        assertFault("consentNote", asked(TODAY, Consent.LACKS_CAPACITY, null, null, null));
        assertThat(asked(TODAY, Consent.LACKS_CAPACITY, "Assessed on the ward", null, null)
                        .faults(TODAY))
                .isEmpty();
    }

    @Test
    void urgent_needs_met_before_an_assessment_name_their_reason_and_their_first_day() {
        assertFault("urgentFrom", asked(TODAY, Consent.AGREES, null, "No heating", null));
        assertFault("urgentReason", asked(TODAY, Consent.AGREES, null, null, TODAY));
        assertFault("urgentFrom", asked(TODAY, Consent.AGREES, null, "No heating", TODAY.plusDays(1)));
        var met = asked(TODAY, Consent.AGREES, null, "No heating", TODAY);
        assertThat(met.faults(TODAY)).isEmpty();
        assertThat(met.urgentNeedMet()).isTrue();
    }

    private static void assertFault(String field, Asked asked) {
        assertThat(asked.faults(TODAY)).extracting(Asked.Fault::field).containsExactly(field);
    }

    private static Asked asked(
            LocalDate receivedOn,
            Consent consent,
            @Nullable String consentNote,
            @Nullable String urgentReason,
            @Nullable LocalDate urgentFrom) {
        return new Asked(
                receivedOn,
                RouteOfAccess.COMMUNITY,
                AskedBy.PERSON,
                "Finds it hard to manage at home",
                null,
                consent,
                consentNote,
                urgentReason,
                urgentFrom);
    }
}
