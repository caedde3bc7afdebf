package care.accord.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void an_address_is_what_it_says() {
        assertThat(Address.checked("/staffing/teams/7")).isEqualTo("/staffing/teams/7");
    }

    @Test
    void an_address_that_was_not_filled_in_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> Address.checked("/staffing/teams/{team.id}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("str:concat");
    }
}
