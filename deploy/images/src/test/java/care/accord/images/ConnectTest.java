package care.accord.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectTest {

    private static final Path ROOT = Path.of(System.getProperty("accord.root"));

    @TempDir
    Path folder;

    @Test
    void the_committed_checksum_is_the_one_of_the_plugin_that_the_build_fetches() throws Exception {
        var line = Files.readString(Path.of("connect/debezium.sha512")).strip().split("  ");
        var plugin = laidOut().resolve("plugin").resolve(line[1]);
        assertThat(sha512(plugin)).isEqualTo(line[0]);
    }

    @Test
    void every_file_that_is_copied_is_laid_out() throws IOException {
        laidOut();
        assertThat(Containerfile.parse(ContainerfileTest.text("connect/Containerfile"))
                        .all("COPY")
                        .filter(copy -> copy.flags().isEmpty())
                        .map(copy -> folder.resolve(copy.arguments().getFirst())))
                .hasSize(2)
                .allMatch(Files::exists);
    }

    /** The stack without containers and the image run the same Kafka. */
    @Test
    void the_base_image_has_the_version_of_kafka_that_everything_is_tried_with() throws IOException {
        var version = Files.readString(ROOT.resolve("pom.xml")).replaceFirst("(?s).*<kafka.version>([^<]*)<.*", "$1");
        assertThat(ContainerfileTest.text("connect/Containerfile")).contains("/kafka:" + version + "\n");
    }

    private Path laidOut() {
        Images.layOutConnect(ROOT, new Context(folder));
        return folder.resolve("connect");
    }

    private static String sha512(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
