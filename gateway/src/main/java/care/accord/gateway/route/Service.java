package care.accord.gateway.route;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One service and the addresses that take turns to answer for it.
 *
 * <p>Behind an address that is the only one, several instances may stand, as behind a Service of Kubernetes. Then it takes another
 * connection to reach another of them, and one that could not be reached says nothing about the others.
 */
final class Service {

    private static final int TRIES_OF_THE_ONLY_ONE = 3;

    private final String name;
    private final List<Address> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    Service(String name, List<Address> addresses) {
        this.name = name;
        this.addresses = List.copyOf(addresses);
    }

    String name() {
        return name;
    }

    List<Address> addresses() {
        return addresses;
    }

    /** What to try, one after the other: all addresses from the one whose turn it is, those that are not ready last; the only one again. */
    List<Address> inTurn() {
        if (addresses.size() == 1) {
            return Collections.nCopies(TRIES_OF_THE_ONLY_ONE, addresses.getFirst());
        }
        var first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> addresses.get((first + i) % addresses.size()))
                .sorted(Comparator.comparing(Address::isReady).reversed())
                .toList();
    }

    /** No connection to this address came about. */
    void notReached(Address address) {
        if (addresses.size() > 1) {
            address.unreachable();
        }
    }
}
