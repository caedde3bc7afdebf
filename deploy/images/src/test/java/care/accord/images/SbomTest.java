package care.accord.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {

    private static final String NAMES_TWO = """
            {"components": [
              {"group": "io.netty", "name": "netty-codec", "version": "4.1", "purl": "pkg:maven/io.netty/netty-codec@4.1?type=jar"},
              {"group": "io.netty", "name": "netty-epoll", "version": "4.1",
               "purl": "pkg:maven/io.netty/netty-epoll@4.1?classifier=linux-x86_64&type=jar"}
            ]}
            """;

    @TempDir
    Path folder;

    @Test
    void a_list_that_names_every_jar_misses_none() throws IOException {
        jars("main/io.netty.netty-codec-4.1.jar", "boot/io.netty.netty-epoll-linux-x86_64-4.1.jar");
        assertThat(Sbom.missing(sbom(), folder)).isEmpty();
    }

    @Test
    void a_jar_in_another_version_or_of_another_kind_is_missing() throws IOException {
        jars("main/io.netty.netty-codec-4.2.jar", "main/io.netty.netty-epoll-4.1.jar");
        assertThat(Sbom.missing(sbom(), folder))
                .containsExactly("io.netty.netty-codec-4.2.jar", "io.netty.netty-epoll-4.1.jar");
    }

    private Path sbom() throws IOException {
        return Files.writeString(folder.resolve("sbom.cdx.json"), NAMES_TWO);
    }

    private void jars(String... names) throws IOException {
        for (var name : names) {
            var jar = folder.resolve("lib").resolve(name);
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
    }
}
