package care.accord.web.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.ConnectException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fails in every way that needs no rule of a service. */
@Path("/{where: api/fail|fail}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class FailingResource {

    enum Colour {
        RED,
        GREEN
    }

    record Line(
            @Size(max = 3, message = "Use 3 characters or fewer.")
            String code,

            int count) {}

    record Order(
            @NotNull(message = "Enter the date.") @Nullable LocalDate on, Colour colour, List<@Valid Line> lines) {}

    @POST
    public Order order(@Valid Order order) {
        return order;
    }

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public String form(MultivaluedMap<String, String> fields) {
        return String.join("", fields.keySet());
    }

    @GET
    @Path("missing")
    public Order missing() {
        throw new NotFoundException();
    }

    @GET
    @Path("broken")
    public Order broken() {
        throw new IllegalStateException("Wren Ashby lives at 12 Example Road");
    }

    @GET
    @Path("away")
    public Order away() {
        throw new IllegalStateException(new ConnectException("nobody at home"));
    }

    /** What this resource leans on. */
    @ApplicationScoped
    static class Home implements Outage {

        @Override
        public boolean isBehind(Throwable failure) {
            return failure.getCause() instanceof ConnectException;
        }
    }

    @GET
    @Path("managers")
    @RolesAllowed("team-manager")
    public String managers() {
        return "{}";
    }
}
