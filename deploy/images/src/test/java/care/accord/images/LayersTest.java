package care.accord.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Of the services as they were built. */
class LayersTest {

    private static final Path ROOT = Path.of(System.getProperty("accord.root"));
    private static final long OURS_AT_MOST = 5_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("care.accord.images.Images#SERVICES")
    void the_copies_make_up_the_built_service_completely_and_without_overlap(String service) throws IOException {
        var copied = new ArrayList<String>();
        for (var source : sources(service)) {
            assertThat(source).isDirectory();
            copied.addAll(relative(source));
        }
        assertThat(copied).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(relative(built(service)));
    }

    @ParameterizedTest
    @FieldSource("care.accord.images.Images#SERVICES")
    void what_the_jar_looks_for_beside_it_is_there(String service) throws IOException {
        var copied = new ArrayList<String>();
        for (var source : sources(service)) {
            copied.addAll(relative(source));
        }
        try (var jar = new JarFile(built(service).resolve("quarkus-run.jar").toFile())) {
            var beside =
                    jar.getManifest().getMainAttributes().getValue("Class-Path").split(" ");
            assertThat(copied).contains(beside);
        }
    }

    @ParameterizedTest
    @FieldSource("care.accord.images.Images#SERVICES")
    void none_of_our_code_is_in_the_layer_of_others_and_none_of_theirs_in_ours(String service) throws IOException {
        var layers = laidOut(service);
        assertThat(relative(layers.resolve(Layer.THIRD_PARTY.folder())))
                .isNotEmpty()
                .noneMatch(file -> file.contains("care.accord"));
        assertThat(relative(layers.resolve(Layer.OURS.folder())))
                .isNotEmpty()
                .allMatch(file -> file.contains("care.accord"));
    }

    @ParameterizedTest
    @FieldSource("care.accord.images.Images#SERVICES")
    void what_changes_with_our_code_is_small(String service) {
        built(service);
        assertThat(OwnCode.bytes(ROOT, service)).isPositive().isLessThan(OURS_AT_MOST);
    }

    @ParameterizedTest
    @FieldSource("care.accord.images.Images#SERVICES")
    void all_files_have_one_time_and_can_be_read_by_any_user_and_changed_by_none_but_root(String service)
            throws IOException {
        try (var all = Files.walk(laidOut(service))) {
            assertThat(all).allSatisfy(path -> {
                assertThat(Files.getLastModifiedTime(path)).isEqualTo(FileTime.from(Context.MODIFIED));
                assertThat(Files.getPosixFilePermissions(path).toString())
                        .contains("OTHERS_READ")
                        .doesNotContain("GROUP_WRITE", "OTHERS_WRITE");
            });
        }
    }

    /** It has the hashes of our own modules, which would change the big layer with each change of ours. */
    @Test
    void the_list_of_contents_is_laid_beside_the_service() throws IOException {
        var bom = Files.createFile(folder.resolve("bom"));
        new Context(folder).layOut("gateway", built("gateway"), List.of(bom));
        assertThat(relative(folder.resolve("gateway")))
                .filteredOn(file -> file.endsWith("sbom.cdx.json"))
                .containsExactly("app/sbom.cdx.json");
    }

    @Test
    void the_time_is_the_one_in_our_jars() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .contains("<project.build.outputTimestamp>%s<".formatted(Context.MODIFIED));
    }

    private List<Path> sources(String service) throws IOException {
        laidOut(service);
        return Containerfile.parse(ContainerfileTest.text("Containerfile"))
                .all("COPY")
                .filter(copy -> copy.flags().isEmpty())
                .map(copy -> copy.arguments().getFirst().replace("${SERVICE}", service))
                .map(folder::resolve)
                .toList();
    }

    private Path laidOut(String service) {
        new Context(folder).layOut(service, built(service), List.of());
        return folder.resolve(service);
    }

    private static Path built(String service) {
        var built = Images.built(ROOT, service);
        assertThat(built)
                .as("Build it: ./mvnw -DskipTests -pl %s -am package", service)
                .isDirectory();
        return built;
    }

    private static List<String> relative(Path folder) {
        return Context.filesIn(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }
}
