package care.accord.cases.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void the_regulations_of_2015_count_from_their_first_day() {
        assertThat(RuleSet.on(LocalDate.of(2015, 4, 1))).isEqualTo(RuleSet.SI_2015_313);
    }

    @Test
    void nothing_is_decided_by_older_law() {
        assertThatThrownBy(() -> RuleSet.on(LocalDate.of(2015, 3, 31))).hasMessageContaining("2015-03-31");
    }
}
