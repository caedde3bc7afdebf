package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path home;

    @Test
    void a_secret_is_the_same_in_the_next_run() {
        var made = Secrets.in(home).get("session.key");

        assertThat(Secrets.in(home).get("session.key")).isEqualTo(made).hasSize(32);
    }

    @Test
    void two_secrets_differ() {
        var secrets = Secrets.in(home);

        assertThat(secrets.get("one")).isNotEqualTo(secrets.get("other"));
    }

    @Test
    void only_the_owner_reads_the_file() throws IOException {
        Secrets.in(home).get("session.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
