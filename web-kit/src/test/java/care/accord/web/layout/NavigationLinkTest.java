package care.accord.web.layout;

import static care.accord.web.layout.NavigationLink.AFTER_CARE;
import static care.accord.web.layout.NavigationLink.AGREEMENTS;
import static care.accord.web.layout.NavigationLink.MY_WORK;
import static care.accord.web.layout.NavigationLink.OPERATIONS;
import static care.accord.web.layout.NavigationLink.PEOPLE;
import static care.accord.web.layout.NavigationLink.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationLinkTest {

    @Test
    void a_page_belongs_to_the_longest_address_it_starts_with() {
        assertThat(NavigationLink.under("/cases/people/7")).isEqualTo(PEOPLE);
        assertThat(NavigationLink.under("/cases/assessments/7")).isEqualTo(MY_WORK);
        assertThat(NavigationLink.under("/cases")).isEqualTo(MY_WORK);
        assertThat(NavigationLink.under("/cases/operations/parked/7/set-aside")).isEqualTo(OPERATIONS);
        assertThat(NavigationLink.under("/staffing/workers/7")).isEqualTo(TEAMS);
        assertThat(NavigationLink.under("/casesx")).isNull();
        assertThat(NavigationLink.under("/")).isNull();
    }

    @Test
    void links_are_shown_once_and_in_order_however_many_roles_open_them() {
        assertThat(NavigationLink.forRoles(Set.of("amhp", "social-worker")))
                .containsExactly(PEOPLE, MY_WORK, AFTER_CARE);
        assertThat(NavigationLink.forRoles(Set.of("board-member"))).containsExactly(AGREEMENTS);
        assertThat(NavigationLink.forRoles(Set.of("operator"))).containsExactly(OPERATIONS);
        assertThat(NavigationLink.forRoles(Set.of("council-system"))).isEmpty();
    }
}
