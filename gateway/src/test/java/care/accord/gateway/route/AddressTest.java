package care.accord.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final Duration REST = Duration.ofSeconds(2);
    private static final int FAILURES = 3;

    private final AtomicLong now = new AtomicLong(-1);
    private final Address address = address("http://localhost:8101");

    @Test
    void it_is_worth_trying_until_it_failed_several_times_in_a_row() {
        IntStream.range(0, FAILURES - 1).forEach(i -> address.failed());
        assertThat(address.worthTrying()).isTrue();

        address.failed();

        assertThat(address.worthTrying()).isFalse();
    }

    @Test
    void an_answer_in_between_starts_the_count_again() {
        IntStream.range(0, FAILURES - 1).forEach(i -> address.failed());
        address.answered();
        address.failed();

        assertThat(address.worthTrying()).isTrue();
    }

    @Test
    void one_refused_connection_is_enough() {
        address.unreachable();

        assertThat(address.worthTrying()).isFalse();
    }

    @Test
    void after_a_refused_connection_and_its_rest_whoever_comes_tries_it() {
        address.unreachable();
        now.addAndGet(REST.toNanos());

        assertThat(address.worthTrying()).isTrue();
        assertThat(address.worthTrying()).isTrue();
    }

    @Test
    void after_failures_and_its_rest_one_request_tries_it_and_the_others_wait() {
        IntStream.range(0, FAILURES).forEach(i -> address.failed());
        now.addAndGet(REST.toNanos());

        assertThat(address.worthTrying()).isTrue();
        assertThat(address.worthTrying()).isFalse();
    }

    @Test
    void it_is_back_when_the_trial_was_answered() {
        IntStream.range(0, FAILURES).forEach(i -> address.failed());
        now.addAndGet(REST.toNanos());
        address.worthTrying();
        address.answered();

        assertThat(address.worthTrying()).isTrue();
        assertThat(address.worthTrying()).isTrue();
    }

    @Test
    void it_rests_again_when_the_trial_failed() {
        IntStream.range(0, FAILURES).forEach(i -> address.failed());
        now.addAndGet(REST.toNanos());
        address.worthTrying();
        address.failed();
        now.addAndGet(REST.toNanos() - 1);

        assertThat(address.worthTrying()).isFalse();
    }

    @Test
    void the_port_follows_from_the_scheme() {
        assertThat(address("https://cases.example").options().getPort()).isEqualTo(443);
        assertThat(address("http://cases.example").options().getPort()).isEqualTo(80);
        assertThat(address("https://cases.example").options().isSsl()).isTrue();
    }

    @Test
    void addresses_take_turns() {
        var first = address("http://one");
        var second = address("http://two");
        var service = new Service("case", List.of(first, second));

        assertThat(service.inTurn()).containsExactly(first, second);
        assertThat(service.inTurn()).containsExactly(second, first);
        assertThat(service.inTurn()).containsExactly(first, second);
    }

    @Test
    void the_only_address_is_tried_again_since_others_may_stand_behind_it() {
        var service = new Service("case", List.of(address));

        assertThat(service.inTurn()).containsExactly(address, address, address);
    }

    @Test
    void the_only_address_does_not_rest_when_one_behind_it_could_not_be_reached() {
        var service = new Service("case", List.of(address));

        service.notReached(address);

        assertThat(address.worthTrying()).isTrue();
    }

    @Test
    void one_of_several_rests_when_it_could_not_be_reached() {
        var service = new Service("case", List.of(address, address("http://two")));

        service.notReached(address);

        assertThat(address.worthTrying()).isFalse();
    }

    private Address address(String url) {
        return new Address(URI.create(url), Duration.ofSeconds(1), FAILURES, REST, now::get);
    }
}
