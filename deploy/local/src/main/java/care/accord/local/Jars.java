package care.accord.local;

import java.nio.file.Path;

/** Where the build leaves what runs. */
final class Jars {

    private Jars() {}

    static Path of(String module) {
        return Installation.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
