package care.accord.cases;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.person.web.PersonResource;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.testing.EndpointList;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void the_committed_list_of_endpoints_is_what_the_code_declares() {
        var declared = EndpointList.of(PersonResource.class, Ledger.class);
        assertThat(EndpointList.committed(declared)).isEqualTo(declared);
    }
}
