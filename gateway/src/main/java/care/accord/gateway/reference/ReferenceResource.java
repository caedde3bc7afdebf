package care.accord.gateway.reference;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API, for programs and for people; it tells nothing about anybody, so everyone may read it. */
@Path("/")
public class ReferenceResource {

    private final Reference reference;

    ReferenceResource(Reference reference) {
        this.reference = reference;
    }

    @GET
    @Path("api-reference/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String description() {
        return reference.description();
    }

    @GET
    @Path("api-reference")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance contents() {
        return new ReferencePages.contents(reference.chapters());
    }

    @GET
    @Path("api-reference/{operation}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance operation(@PathParam("operation") String id) {
        return reference.operation(id).map(ReferencePages.operation::new).orElseThrow(NotFoundException::new);
    }
}
