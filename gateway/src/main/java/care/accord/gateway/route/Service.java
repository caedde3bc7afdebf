package care.accord.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One service and the addresses that take turns to answer for it. */
final class Service {

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

    /** All addresses, beginning with the one whose turn it is; those that are not ready come last. */
    List<Address> inTurn() {
        if (addresses.size() == 1) {
            return addresses;
        }
        var first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> addresses.get((first + i) % addresses.size()))
                .sorted(Comparator.comparing(Address::isReady).reversed())
                .toList();
    }
}
