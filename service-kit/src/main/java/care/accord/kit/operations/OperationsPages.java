package care.accord.kit.operations;

import care.accord.contracts.Role;
import care.accord.web.form.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Parked events as pages. A service that reads events extends it with its own path: {@code /cases/operations}. */
@Produces(MediaType.TEXT_HTML)
@Blocking
public abstract class OperationsPages {

    private final SettleParked settleParked;
    private final String service;
    private final String path;

    /**
     * @param service as operators know it, "Cases"
     * @param path of the subclass
     */
    protected OperationsPages(SettleParked settleParked, String service, String path) {
        this.settleParked = settleParked;
        this.service = service;
        this.path = path;
    }

    /** templates/OperationsPages/parked.html. */
    @CheckedTemplate
    record parked(String service, String path, List<ParkedEvent> events) implements TemplateInstance {}

    /** templates/OperationsPages/setAside.html. */
    @CheckedTemplate
    record setAside(String path, String action, ParkedEvent event, Form form) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance list() {
        return new parked(service, path, settleParked.list());
    }

    @POST
    @Path("parked/{id}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.OPERATOR)
    public Response retry(@PathParam("id") UUID id) {
        settleParked.retry(id);
        return toList();
    }

    @GET
    @Path("parked/{id}/set-aside")
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance askWhy(@PathParam("id") UUID id) {
        return page(id, Form.blank());
    }

    @POST
    @Path("parked/{id}/set-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.OPERATOR)
    public Response setAside(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        var why = form.text("why", "Reason", SettleParked.LONGEST_REASON).required("Enter why the event is given up");
        if (form.failed()) {
            return Response.status(422).entity(page(id, form)).build();
        }
        settleParked.setAside(id, why.get());
        return toList();
    }

    private TemplateInstance page(UUID id, Form form) {
        return new setAside(path, path + "/parked/" + id + "/set-aside", settleParked.look(id), form);
    }

    private Response toList() {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
