package care.accord.cases.page;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Leaves the pages out of the description of the API: they are for people. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiOnly implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var paths = description.getPaths();
        if (paths == null) {
            return;
        }
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/"))
                .forEach(paths::removePathItem);
    }
}
