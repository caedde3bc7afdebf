package care.accord.local;

import java.util.stream.Stream;

/** The last step of a build of the stack: what is done once so that each start is quick. */
public final class Prepare {

    private Prepare() {}

    /** Fits Keycloak to PostgreSQL, and lets Kafka, Connect and Keycloak run once to keep their classes. */
    public static void main(String... arguments) {
        var home = Installation.programs().resolve("prepare");
        PostgresBinaries.folder();
        LocalKeycloak.buildOnce(home);
        if (Stream.of("kafka", "connect", "keycloak").allMatch(ClassArchive::exists)) {
            return;
        }
        System.out.println("Fitting Keycloak, Kafka and Connect to this machine, once…");
        try (var stack = Stack.in(home)
                .ports(StackPorts.free())
                .rememberingClasses()
                .withoutServices()
                .build()) {
            stack.start();
        }
        Folders.delete(home);
    }
}
