package care.accord.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./accord images}: lays out all that the container images are built from, each service with its SBOM. */
public final class Images {

    static final List<String> SERVICES =
            List.of("case-service", "s117-service", "staffing-service", "partnership-service", "gateway");

    private Images() {}

    /** Takes the folder of the checkout. */
    public static void main(String... arguments) {
        var root = Path.of(arguments[0]);
        var faults = new ArrayList<String>();
        SERVICES.forEach(service -> faults.addAll(faultsOfSbom(root, service)));
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
        var context = new Context(context(root));
        for (var service : SERVICES) {
            context.layOut(service, built(root, service), List.of(sbom(root, service)));
        }
        layOutConnect(root, context);
        System.out.println("Laid out in " + root.relativize(context(root)) + ": " + String.join(", ", SERVICES)
                + ", connect. How an engine builds from it: docs/operations/images.md");
    }

    static void layOutConnect(Path root, Context context) {
        context.layOutConnect(
                root.resolve("deploy/images/target/plugin/debezium-connector-postgres-plugin.tar.gz"),
                root.resolve("deploy/images/connect/debezium.sha512"),
                root.resolve("deploy/local/src/main/resources/log4j2.xml"));
    }

    static Path built(Path root, String service) {
        return root.resolve(service).resolve("target/quarkus-app");
    }

    static Path context(Path root) {
        return root.resolve("deploy/images/target/context");
    }

    private static Path sbom(Path root, String service) {
        return root.resolve(service).resolve("target/sbom.cdx.json");
    }

    private static List<String> faultsOfSbom(Path root, String service) {
        var sbom = sbom(root, service);
        if (!Files.isRegularFile(sbom)) {
            return List.of("%s is missing: run ./accord images, which makes it.".formatted(root.relativize(sbom)));
        }
        return Sbom.missing(sbom, built(root, service)).stream()
                .map(jar -> "The SBOM of %s does not name %s, which is in it.".formatted(service, jar))
                .toList();
    }
}
