package care.accord.images;

import java.nio.file.Path;
import java.util.Locale;

/** The parts of a built service, from the one that seldom changes to the one that every commit changes. */
enum Layer {
    /** Libraries of others. */
    THIRD_PARTY,
    /** Classes that Quarkus wrote or changed for our beans and entities. */
    GENERATED,
    /** The modules that services share. */
    OURS,
    /** The service itself, what starts it, and the list of all that is in it (the SBOM), which has the hashes of our modules too. */
    APP;

    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a file of the built service belongs, by its path below {@code quarkus-app}. */
    static Layer of(Path file) {
        if (file.startsWith("lib")) {
            return file.getFileName().toString().startsWith("care.accord.") ? OURS : THIRD_PARTY;
        }
        return file.startsWith("quarkus") ? GENERATED : APP;
    }
}
