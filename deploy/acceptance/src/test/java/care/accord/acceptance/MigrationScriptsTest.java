package care.accord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 29: a script that is named {@code V…__expand_…} promises that builds from before it can go on. */
class MigrationScriptsTest {

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop|rename|revoke|delete|truncate|set\\s+not\\s+null|set\\s+data\\s+type|alter\\s+column\\s+\\w+\\s+type)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN_WITHOUT_DEFAULT =
            Pattern.compile("add\\s+column(?![^,;]*default)[^,;]*not\\s+null", Pattern.CASE_INSENSITIVE);

    @Test
    void no_script_that_promises_so_takes_anything_away() throws IOException {
        try (var files = Files.walk(Path.of("..", ".."))) {
            var promising = files.filter(file -> file.toString().contains("/src/main/resources/db/"))
                    .filter(file -> file.getFileName().toString().matches("V\\d+__expand.*\\.sql"))
                    .toList();
            for (var script : promising) {
                assertThat(breaks(Files.readString(script))).as("%s", script).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table person drop column pronouns;",
                "ALTER TABLE person RENAME COLUMN pronouns TO called;",
                "alter table person alter column pronouns set not null;",
                "alter table person alter column pronouns type text;",
                "alter table person add column pronouns text not null;",
                "revoke insert on person from ${runtime};",
                "delete from person where pronouns is null;"
            })
    void what_a_build_from_before_cannot_live_with_is_seen(String script) {
        assertThat(breaks(script)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table pronoun (person_id uuid not null references person);",
                "alter table person add column pronouns text;",
                "alter table person add column pronouns text default '' not null, add column called text;",
                "create index on person (pronouns); grant select on pronoun to ${runtime};"
            })
    void what_it_can_live_with_is_let_through(String script) {
        assertThat(breaks(script)).isFalse();
    }

    private static boolean breaks(String script) {
        return Stream.of(TAKES_AWAY, COLUMN_WITHOUT_DEFAULT)
                .anyMatch(sign -> sign.matcher(script).find());
    }
}
