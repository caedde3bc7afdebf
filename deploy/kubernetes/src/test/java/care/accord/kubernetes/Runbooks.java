package care.accord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of docs/operations name that must be there: objects, Secrets and their keys, metrics, values, other pages. */
final class Runbooks {

    static final Path FOLDER = Chart.root().resolve("docs/operations");

    private static final List<Manifests> SIZES =
            Stream.of("laptop", "council", "county").map(Chart::rendered).toList();

    /** With the kind before it, if one is named. */
    private static final Pattern OBJECT = Pattern.compile(
            "(?:\\b(deploy|cronjob|job|svc|service|hpa)[/ ])?(?<![\\w-])\\$R((?:-(?:[a-z0-9]+|\\$[A-Za-z]+|<[a-z]+>|…))+)");

    private static final Map<String, String> KINDS = Map.of(
            "deploy",
            "Deployment",
            "cronjob",
            "CronJob",
            "job",
            "Job",
            "svc",
            "Service",
            "service",
            "Service",
            "hpa",
            "HorizontalPodAutoscaler");

    /** What operators make of the chart's objects, and under which names. */
    private static final Pattern OPERATORS =
            Pattern.compile("accord-connect-connect(-api)?|accord-postgres-\\d+|accord-kafka-accord-kafka-\\d+");

    private static final Pattern SECRET =
            Pattern.compile("\\bsecret (?:generic |tls |docker-registry )?(accord-[a-z0-9$-]+)");
    private static final Pattern KEY = Pattern.compile("--from-(?:literal|file)=([a-z.-]+)=");
    private static final Pattern METRIC = Pattern.compile("\\baccord_[a-z]+(?:_[a-z]+)+\\b");
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:)([^)#\\s]+)");
    private static final Pattern VALUE = Pattern.compile("(?:--set |`)([A-Za-z0-9]+(?:\\.[A-Za-z0-9<>-]+)+)(?=[`=:])");

    private static final Pattern FILE = Pattern.compile("\\.(yaml|properties|sql)$");

    private Runbooks() {}

    /** One sentence for each name in what this page says behind which there is nothing. */
    static Stream<String> breaches(Path file, String page) {
        return Stream.of(objects(page), secrets(page), metrics(page), links(file, page), values(page))
                .flatMap(found -> found);
    }

    private static Stream<String> objects(String page) {
        return OBJECT.matcher(page)
                .results()
                .filter(named -> {
                    var name = Pattern.compile("accord" + open(named.group(2)));
                    return !OPERATORS.matcher(name.pattern()).matches()
                            && rendered(named.group(1)).noneMatch(name.asMatchPredicate());
                })
                .map(named -> named.group() + " is rendered with no values file");
    }

    private static Stream<String> rendered(String kind) {
        return SIZES.stream()
                .flatMap(size -> size.objects().stream())
                .filter(object -> kind == null || object.path("kind").asText().equals(KINDS.get(kind)))
                .map(object -> object.at("/metadata/name").asText());
    }

    private static Stream<String> secrets(String page) {
        var names = SECRET.matcher(page)
                .results()
                .map(named -> named.group(1))
                .filter(name -> texts().noneMatch(Pattern.compile(open(name)).asMatchPredicate()));
        var keys = KEY.matcher(page)
                .results()
                .map(named -> named.group(1))
                .filter(key -> texts().noneMatch(key::equals)
                        && !Set.of("username", "password").contains(key));
        return Stream.concat(names, keys).map(name -> name + " is a Secret, or a key of one, that nothing asks for");
    }

    private static Stream<String> texts() {
        return SIZES.stream().flatMap(size -> size.objects().stream()).flatMap(Runbooks::texts);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual() ? Stream.of(node.asText()) : node.valueStream().flatMap(Runbooks::texts);
    }

    /** A running suite is asked for every metric of that page by a test of its own. */
    private static Stream<String> metrics(String page) {
        var told = METRIC.matcher(read(FOLDER.resolve("observability.md")))
                .results()
                .map(named -> family(named.group()))
                .collect(Collectors.toSet());
        return METRIC.matcher(page)
                .results()
                .map(named -> family(named.group()))
                .filter(name -> !told.contains(name))
                .map(name -> name + " is not in docs/operations/observability.md");
    }

    private static String family(String metric) {
        return metric.replaceFirst("_(count|sum|bucket)$", "");
    }

    private static Stream<String> links(Path file, String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(file.resolveSibling(link)))
                .map(link -> link + " leads nowhere");
    }

    private static Stream<String> values(String page) {
        var schema = schema();
        return VALUE.matcher(page)
                .results()
                .map(named -> named.group(1))
                .filter(name -> schema.at("/properties").has(name.split("\\.")[0])
                        && !FILE.matcher(name).find())
                .filter(name -> !known(schema, schema, List.of(name.split("\\."))))
                .map(name -> name + " is not in values.schema.json");
    }

    private static boolean known(JsonNode schema, JsonNode at, List<String> name) {
        if (at.has("$ref")) {
            return known(schema, schema.at(at.path("$ref").asText().substring(1)), name);
        }
        if (name.isEmpty()
                || at.path("type").asText().equals("array")
                || at.path("type").asText().equals("object")
                        && !at.has("properties")
                        && !at.path("additionalProperties").isObject()) {
            return true;
        }
        var below = at.path("properties").has(name.getFirst())
                ? at.path("properties").path(name.getFirst())
                : name.getFirst().startsWith("<") && at.has("properties")
                        ? at.path("properties").valueStream().findFirst().orElseThrow()
                        : at.path("additionalProperties");
        return below.isObject() && known(schema, below, name.subList(1, name.size()));
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper()
                    .readTree(Chart.folder().resolve("values.schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shell variable, or what is left open, may be anything. */
    private static String open(String name) {
        return name.replace("$R", "accord").replaceAll("\\$[A-Za-z]+|<[a-z]+>|…", "[a-z0-9-]+");
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
