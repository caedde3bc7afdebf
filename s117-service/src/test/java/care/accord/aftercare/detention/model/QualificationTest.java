package care.accord.aftercare.detention.model;

import static care.accord.aftercare.detention.model.Qualification.Outcome.DOES_NOT;
import static care.accord.aftercare.detention.model.Qualification.Outcome.LEGAL_REVIEW;
import static care.accord.aftercare.detention.model.Qualification.Outcome.QUALIFIES;
import static care.accord.aftercare.detention.model.Qualification.Outcome.UNKNOWN_DATA_QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.LegalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationTest {

    @ParameterizedTest
    @CsvSource({
        "01, DOES_NOT",
        "02, DOES_NOT",
        "03, QUALIFIES",
        "04, DOES_NOT",
        "05, DOES_NOT",
        "06, DOES_NOT",
        "07, DOES_NOT",
        "08, DOES_NOT",
        "09, QUALIFIES",
        "10, QUALIFIES",
        "12, DOES_NOT",
        "13, DOES_NOT",
        "14, DOES_NOT",
        "15, QUALIFIES",
        "16, QUALIFIES",
        "17, QUALIFIES",
        "18, QUALIFIES",
        "19, DOES_NOT",
        "20, DOES_NOT",
        "31, LEGAL_REVIEW",
        "32, LEGAL_REVIEW",
        "35, DOES_NOT",
        "36, DOES_NOT",
        "37, QUALIFIES",
        "38, QUALIFIES",
        "98, UNKNOWN_DATA_QUALITY",
        "99, UNKNOWN_DATA_QUALITY"
    })
    void each_of_the_27_statuses_has_its_outcome(String code, Qualification.Outcome outcome) {
        assertThat(of(code).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(LegalStatus.class)
    void every_answer_says_why_and_what_decides_it(LegalStatus status) {
        assertThat(Qualification.of(status).reason()).isNotBlank().endsWith(".");
        assertThat(Qualification.of(status).citation()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(LegalStatus.class)
    void what_the_act_decides_cites_section_117_1(LegalStatus status) {
        var qualification = Qualification.of(status);
        if (qualification.outcome() != UNKNOWN_DATA_QUALITY) {
            assertThat(qualification.citation()).startsWith("MHA 1983 s117(1)");
        }
    }

    @ParameterizedTest
    @EnumSource(LegalStatus.class)
    void only_what_qualifies_opens_an_entitlement(LegalStatus status) {
        var qualification = Qualification.of(status);
        assertThat(qualification.opensAnEntitlement()).isEqualTo(qualification.outcome() == QUALIFIES);
    }

    @ParameterizedTest
    @EnumSource(LegalStatus.class)
    void only_legal_review_and_missing_data_need_someone(LegalStatus status) {
        var qualification = Qualification.of(status);
        assertThat(qualification.needsSomeone())
                .isEqualTo(qualification.outcome() == LEGAL_REVIEW || qualification.outcome() == UNKNOWN_DATA_QUALITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "15", "17"})
    void restricted_patients_are_included(String code) {
        assertThat(of(code).reason()).contains("do not take it away");
    }

    @Test
    void an_informal_admission_leaves_an_earlier_qualification_alone() {
        assertThat(of("01").reason()).contains("from an earlier detention stays");
    }

    @Test
    void guardianship_is_not_detention() {
        assertThat(of("35").outcome()).isEqualTo(DOES_NOT);
        assertThat(of("35").reason()).contains("not detention");
        assertThat(of("36").reason()).contains("not detention");
    }

    private static Qualification of(String code) {
        return Qualification.of(LegalStatus.ofCode(code).orElseThrow());
    }
}
