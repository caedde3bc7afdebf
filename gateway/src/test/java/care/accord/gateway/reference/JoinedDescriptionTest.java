package care.accord.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JoinedDescriptionTest {

    private static final Map<String, String> FOLDERS = Map.of(
            "cases", "case-service",
            "aftercare", "s117-service",
            "staffing", "staffing-service",
            "partnership", "partnership-service");

    private final List<Part> parts = Part.ofThisGateway();
    private final JsonNode joint = JoinedDescription.of(parts);

    @Test
    void the_parts_are_what_the_services_committed() {
        assertThat(parts).extracting(Part::name).containsExactlyInAnyOrderElementsOf(FOLDERS.keySet());
        assertThat(parts).allSatisfy(part -> assertThat(part.description()).isEqualTo(committed(part.name())));
    }

    @Test
    void every_operation_of_every_part_is_there_once() {
        var paths = parts.stream()
                .flatMap(part -> part.description().path("paths").propertyStream())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(joint.path("paths").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(paths);
        assertThat(operations(joint))
                .hasSize((int) parts.stream().flatMap(Part::operations).count());
        assertThat(operations(joint))
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(joint.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(joint.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void an_openapi_parser_has_nothing_to_say_against_it() {
        var options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(joint.toString(), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths()).hasSize(joint.path("paths").size());
    }

    @Test
    void no_nhs_number_in_it_can_be_anybodys() {
        assertThat(Pattern.compile("\\b\\d{10}\\b")
                        .matcher(joint.toString())
                        .results()
                        .map(found -> found.group()))
                .allMatch(number -> number.startsWith("999"));
    }

    @Test
    void what_two_parts_mean_differently_by_one_name_gets_a_name_each_with_all_that_refers_to_it() {
        var both = JoinedDescription.of(List.of(
                part(
                        "cases",
                        "{State: {type: string}, List: {$ref: '#/components/schemas/State'}, Same: {type: string}}"),
                part(
                        "staffing",
                        "{State: {type: integer}, List: {$ref: '#/components/schemas/State'}, Same: {type: string}}")));

        assertThat(both.at("/components/schemas").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("CasesState", "CasesList", "StaffingState", "StaffingList", "Same");
        assertThat(both.at("/components/schemas/StaffingList/$ref").asText())
                .isEqualTo("#/components/schemas/StaffingState");
        assertThat(both.at("/paths/~1api~1staffing/get/operationId").asText()).isEqualTo("StaffingOne");
    }

    private static List<JsonNode> operations(JsonNode description) {
        return description
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static Part part(String name, String schemas) {
        return new Part(name, yaml("""
                info: {title: "Accord: %1$s"}
                paths: {/api/%1$s: {get: {operationId: One}}}
                components: {schemas: %2$s}
                """.formatted(name, schemas)));
    }

    private static JsonNode committed(String part) {
        try {
            return yaml(Files.readString(Path.of(Objects.requireNonNull(System.getProperty("accord.root")))
                    .resolve(Objects.requireNonNull(FOLDERS.get(part)))
                    .resolve("openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
