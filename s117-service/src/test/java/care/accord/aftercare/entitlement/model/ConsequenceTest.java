package care.accord.aftercare.entitlement.model;

import static care.accord.aftercare.detention.model.Earlier.How.CORRECTS;
import static care.accord.aftercare.detention.model.Earlier.How.ENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.aftercare.detention.model.DetentionRefusal;
import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.History;
import care.accord.aftercare.detention.model.Hospital;
import care.accord.aftercare.detention.model.Statement;
import care.accord.contracts.LegalStatus;
import care.accord.kit.refusal.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsequenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID OPENING = UUID.randomUUID();
    private static final UUID INFORMAL = UUID.randomUUID();
    private static final Optional<UUID> NOTHING_OPEN = Optional.empty();
    private static final Optional<UUID> OPEN = Optional.of(OPENING);

    @Test
    void a_qualifying_detention_opens() {
        assertThat(of(LegalStatus.SECTION_3, null, NOTHING_OPEN)).isEqualTo(Consequence.OPENED);
    }

    @ParameterizedTest
    @EnumSource(Earlier.How.class)
    void a_qualifying_detention_that_names_the_opening_one_carries_it_on(Earlier.How how) {
        assertThat(of(LegalStatus.SECTION_37, new Earlier(OPENING, how), OPEN)).isEqualTo(Consequence.CARRIED_ON);
    }

    @Test
    void one_that_follows_an_informal_stay_after_the_opening_one_carries_it_on() {
        assertThat(of(LegalStatus.SECTION_3, new Earlier(INFORMAL, ENDS), OPEN)).isEqualTo(Consequence.CARRIED_ON);
    }

    @Test
    void one_that_says_nothing_of_the_opening_one_is_refused() {
        assertThatThrownBy(() -> of(LegalStatus.SECTION_37, null, OPEN))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DetentionRefusal.ALREADY_PROSPECTIVE));
    }

    @Test
    void what_does_not_qualify_opens_nothing() {
        assertThat(of(LegalStatus.SECTION_2, null, NOTHING_OPEN)).isEqualTo(Consequence.NOTHING_OPENED);
        assertThat(of(LegalStatus.SECTION_2, null, OPEN)).isEqualTo(Consequence.NOTHING_OPENED);
    }

    @Test
    void an_informal_stay_after_the_detention_changes_nothing() {
        assertThat(of(LegalStatus.INFORMAL, new Earlier(OPENING, ENDS), OPEN)).isEqualTo(Consequence.STAYS);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalStatus.class,
            names = {"SECTION_2", "OTHER_ACTS", "NOT_KNOWN"})
    void a_correction_that_takes_the_ground_away_is_for_legal_advice(LegalStatus status) {
        assertThat(of(status, new Earlier(OPENING, CORRECTS), OPEN)).isEqualTo(Consequence.OPENING_CORRECTED);
    }

    @Test
    void a_correction_of_a_later_entry_leaves_the_ground_alone() {
        assertThat(of(LegalStatus.SECTION_5_2, new Earlier(INFORMAL, CORRECTS), OPEN))
                .isEqualTo(Consequence.STAYS);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalStatus.class,
            names = {"CRIMINAL_PROCEDURE_INSANITY_1964", "OTHER_ACTS", "NOT_APPLICABLE", "NOT_KNOWN"})
    void what_is_not_answered_becomes_a_question(LegalStatus status) {
        assertThat(of(status, null, NOTHING_OPEN)).isEqualTo(Consequence.QUESTION_OPENED);
    }

    private static Consequence of(LegalStatus status, @Nullable Earlier earlier, Optional<UUID> restsOn) {
        var history = new History(
                null,
                List.of(
                        new History.Entry(OPENING, "03", DAY, null),
                        new History.Entry(INFORMAL, "01", DAY, new Earlier(OPENING, ENDS))));
        return Consequence.of(
                new Statement(status, DAY, null, new Hospital("Birchwood", null), earlier), history, restsOn);
    }
}
