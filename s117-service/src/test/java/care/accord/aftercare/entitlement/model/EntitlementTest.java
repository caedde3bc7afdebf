package care.accord.aftercare.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.aftercare.detention.model.Detention;
import care.accord.aftercare.detention.model.Hospital;
import care.accord.aftercare.detention.model.Statement;
import care.accord.contracts.BodyCode;
import care.accord.contracts.LegalStatus;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntitlementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
    private static final Actor HAZEL =
            new Actor("hazel", "Hazel Frost", Set.of("amhp"), new BodyCode("998"), null, null, Set.of());

    private final Entitlement entitlement =
            Entitlement.open(UUID.randomUUID(), detained(LegalStatus.SECTION_3, DAY), NOW);

    @Test
    void it_opens_as_prospective_from_the_first_day_of_the_detention() {
        assertThat(entitlement.opened())
                .returns(State.PROSPECTIVE, EntitlementOpened::state)
                .returns("03", EntitlementOpened::legalStatus)
                .returns(DAY, EntitlementOpened::since);
    }

    @Test
    void it_rests_on_the_detention_that_carries_it_on() {
        var order = detained(LegalStatus.SECTION_37, DAY.plusDays(9));

        entitlement.carryOnFrom(order);

        assertThat(entitlement)
                .returns(order.id(), Entitlement::detentionId)
                .returns(LegalStatus.SECTION_37, Entitlement::legalStatus)
                .returns(DAY.plusDays(9), Entitlement::since);
    }

    @Test
    void the_end_of_the_detention_alone_changes_nothing() {
        entitlement.happened(Happening.CEASED_DETENTION_STILL_INPATIENT, Circumstances.because("informal"));

        assertThat(entitlement.state()).isEqualTo(State.PROSPECTIVE);
    }

    @Test
    void leaving_hospital_begins_the_duty() {
        entitlement.happened(Happening.LEFT_HOSPITAL, Circumstances.because("discharged"));

        assertThat(entitlement.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_move_that_is_not_in_the_table_is_refused_with_how_things_stand() {
        assertThatThrownBy(() -> entitlement.happened(Happening.BOTH_SATISFIED, Circumstances.because("well")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.extensions())
                                .containsEntry("reasons", List.of(State.PROSPECTIVE.standing())));
    }

    @Test
    void a_move_that_is_guarded_is_refused_with_what_is_missing() {
        assertThatThrownBy(() -> entitlement.happened(Happening.DIED, Circumstances.because("")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.extensions()).containsEntry("reasons", List.of("Give the reason.")));
        assertThat(entitlement.state()).isEqualTo(State.PROSPECTIVE);
    }

    private static Detention detained(LegalStatus status, LocalDate on) {
        var stated = new Statement(status, on, null, new Hospital("Birchwood", null), null);
        return new Detention(UUID.randomUUID(), UUID.randomUUID(), stated, "duty", HAZEL, NOW);
    }
}
