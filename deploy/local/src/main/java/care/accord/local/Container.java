package care.accord.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a container gives to the program in it.
 *
 * @param processors how many it may keep busy
 * @param javaOptions all options of its JVM
 */
public record Container(int processors, List<String> javaOptions) {

    public Container {
        javaOptions = List.copyOf(javaOptions);
    }

    /** The same with further options. */
    public Container with(String... options) {
        return new Container(
                processors,
                Stream.concat(javaOptions.stream(), Stream.of(options)).toList());
    }

    /** The command, held to the first processors of this machine. */
    List<String> holding(List<String> command) {
        var held = new ArrayList<>(List.of("taskset", "-c", "0-" + (processors - 1)));
        held.addAll(command);
        return List.copyOf(held);
    }
}
