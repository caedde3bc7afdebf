package care.accord.kit.description;

import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.GET;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.POST;

import care.accord.web.problem.Problems;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import io.smallrye.openapi.model.BaseModel;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What is the same in the description of every service's API: no pages, since they are for people; for each operation the
 * problems that it can answer with; what the two headers of a write are for. How a problem looks is in {@code
 * META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request cannot be read; the fields at fault are named.",
            "401", "No valid access token.",
            "403", "The role, or the body that is acted for, does not allow it.",
            "404", "There is no such record, or it is not for the caller to see.",
            "409", "It cannot be done in the present state, or the same request is still being worked on.",
            "412", "Someone changed the record since it was read; the member changes says what.",
            "413", "The request is too large; the limit is named.",
            "415", "The body is not JSON.",
            "422", "A field is not valid, or a rule of law or policy, which is cited, stands against it.",
            "428", "If-Match is missing.");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var paths = description.getPaths();
        if (paths == null) {
            return;
        }
        new TreeMap<>(PROBLEMS)
                .forEach((status, when) -> description.getComponents().addResponse(status, problem(when)));
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/"))
                .forEach(paths::removePathItem);
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    parametersOf(operation).forEach(parameter -> explain(parameter, method));
                    addProblems(operation, problemsOf(operation, method, path));
                }));
        ((BaseModel<?>) description).filter(new UnusedSchemaFilter(), new IdentityHashMap<>());
    }

    private static APIResponse problem(String when) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        return OASFactory.createAPIResponse()
                .description(when)
                .content(OASFactory.createContent().addMediaType(Problems.JSON, problem));
    }

    private static Set<String> problemsOf(Operation operation, HttpMethod method, String path) {
        var problems = new TreeSet<>(List.of("401", "403"));
        if (path.contains("{")) {
            problems.add("404");
        }
        if (method != GET) {
            problems.addAll(List.of("400", "409", "422"));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of("413", "415"));
        }
        if (parametersOf(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            problems.addAll(List.of("412", "428"));
        }
        return problems;
    }

    private static void addProblems(Operation operation, Set<String> problems) {
        var answers = new TreeMap<>(operation.getResponses().getAPIResponses());
        problems.forEach(
                status -> answers.put(status, OASFactory.createAPIResponse().ref(status)));
        operation.getResponses().setAPIResponses(answers);
    }

    private static void explain(Parameter parameter, HttpMethod method) {
        if ("Idempotency-Key".equals(parameter.getName())) {
            parameter
                    .required(true)
                    .description("1 to 100 letters, digits or hyphens; the same again when the request is sent again");
        }
        if ("If-Match".equals(parameter.getName())) {
            parameter.required(method != POST).description("The ETag that the record was last read with");
        }
    }

    private static List<Parameter> parametersOf(Operation operation) {
        var parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }
}
