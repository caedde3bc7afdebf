package care.accord.acceptance.browser;

import care.accord.local.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses of all pages that the gateway serves, as its access.txt lists them: {@code /cases/people/{id}}; a PDF is none. */
final class ServedPages {

    private static final Set<String> NO_PAGES =
            Set.of("/assets/{version}/{name}", "/login/callback", "/session", "/api-reference/openapi.json");
    private static final Set<String> ALL = all();

    private ServedPages() {}

    static Set<String> where(Predicate<String> wanted) {
        return ALL.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The page at a path; a part that is written out wins over one in braces. */
    static Optional<String> at(String path) {
        return ALL.stream()
                .filter(page -> pattern(page).matcher(path).matches())
                .min(Comparator.comparingLong(ServedPages::braces));
    }

    private static Set<String> all() {
        try {
            return Files.readAllLines(Installation.root().resolve("gateway/src/main/resources/access.txt")).stream()
                    .map(line -> line.split("\\s+"))
                    .filter(words -> words[0].equals("GET") && !words[1].startsWith("/api/"))
                    .map(words -> words[1])
                    .filter(page -> !NO_PAGES.contains(page) && !page.endsWith("/pdf"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String page) {
        return Pattern.compile(Arrays.stream(page.split("/", -1))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }

    private static long braces(String page) {
        return page.chars().filter(letter -> letter == '{').count();
    }
}
