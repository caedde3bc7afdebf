package care.accord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunbooksTest {

    @Test
    void every_name_on_a_page_of_the_handbook_has_something_behind_it() throws IOException {
        try (var files = Files.walk(Runbooks.FOLDER)) {
            var pages = files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSizeGreaterThan(20);
            assertThat(pages.stream()
                            .flatMap(page -> Runbooks.breaches(page, Runbooks.read(page))
                                    .map(breach -> page.getFileName() + ": " + breach)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k logs deploy/$R-cases-service",
                "k rollout restart deploy/$R-topics",
                "k create job --from=cronjob/$R-trail-gateway now",
                "for s in a b; do k get cronjob $R-trails-$s; done",
                "k get secret accord-case-reader -o yaml",
                "k create secret generic accord-gateway --from-literal=cookie-key=1",
                "`accord_outbox_kept_bytes` is above 0",
                "[the page](alerts/AccordAsleep.md)",
                "helm upgrade accord --set database.hostname=db",
                "`services.case-service.epoch: 2` in your values"
            })
    void a_name_without_anything_behind_it_is_noticed(String line) {
        assertThat(Runbooks.breaches(Runbooks.FOLDER.resolve("README.md"), line))
                .hasSize(1);
    }
}
