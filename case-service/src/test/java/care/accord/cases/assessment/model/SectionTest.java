package care.accord.cases.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionTest {

    @ParameterizedTest
    @EnumSource
    void a_section_is_found_by_its_address(Section section) {
        assertThat(Section.of(section.slug())).contains(section);
    }

    @Test
    void an_address_that_no_section_has_finds_nothing() {
        assertThat(Section.of("money")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_outcome_has_a_section_of_its_own(AdultOutcome outcome) {
        assertThat(Section.of(outcome).outcome()).isEqualTo(outcome);
        assertThat(Section.of(outcome).isOutcome()).isTrue();
        assertThat(Section.of(outcome).title()).isEqualTo(outcome.label());
        assertThat(Section.of(outcome).law()).isEqualTo(outcome.citation());
    }

    @Test
    void six_sections_are_about_something_else() {
        assertThat(Arrays.stream(Section.values()).filter(section -> !section.isOutcome()))
                .hasSize(6);
    }

    @Test
    void a_section_holds_no_other_kind_of_answers() {
        assertThatThrownBy(() -> Findings.none().with(Section.WISHES, Section.CAUSE.blank()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WISHES");
    }
}
