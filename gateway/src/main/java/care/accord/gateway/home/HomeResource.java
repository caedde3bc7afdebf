package care.accord.gateway.home;

import care.accord.gateway.GatewaySettings;
import care.accord.gateway.route.Access;
import care.accord.gateway.route.RouteSettings;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The home page and what belongs to no service. Who may see them is in access.txt like everything else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final Pattern PLAIN = Pattern.compile("[\\w/.-]+");

    private final SecurityIdentity identity;
    private final RouteSettings routes;
    private final GatewaySettings settings;
    private final Access access = Access.ofThisGateway();

    HomeResource(SecurityIdentity identity, RouteSettings routes, GatewaySettings settings) {
        this.identity = identity;
        this.routes = routes;
        this.settings = settings;
    }

    @GET
    public Response home() {
        return Home.of(identity.getRoles())
                .map(home -> seeOther(home.path()))
                .orElseGet(() -> Response.ok(new HomePages.welcome()).build());
    }

    @GET
    @Path("operations")
    public TemplateInstance operations() {
        return new HomePages.operations(routes.services().values().stream()
                .sorted(Comparator.comparing(RouteSettings.Route::name))
                .map(route ->
                        new HomePages.Operations(route.name(), route.paths().getFirst() + "/operations"))
                .filter(page -> access.find("GET", page.href()) instanceof Access.Match.Listed)
                .toList());
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility() {
        return new HomePages.accessibility(settings.accessibility());
    }

    /**
     * Where somebody lands who signed in in a second tab, to carry on in the first; or on the way back to a page.
     *
     * @param back the path of that page; one that cannot be opened, such as that of a form that came back, leads home instead
     */
    @GET
    @Path("signed-in")
    public Response signedIn(@QueryParam("back") @Nullable String back) {
        if (back == null) {
            return Response.ok(new HomePages.signedIn()).build();
        }
        return seeOther(
                access.find("GET", back) instanceof Access.Match.Listed
                                && PLAIN.matcher(back).matches()
                        ? back
                        : "/");
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        return new HomePages.signedOut();
    }

    /** Where Keycloak sends people back to; who comes here signed in, by a bookmark or going back, goes home. */
    @GET
    @Path("login/callback")
    public Response afterSignIn() {
        return seeOther("/");
    }

    /** Signing out without a session; with one, the request has already gone on to Keycloak. */
    @POST
    @Path("logout")
    public Response signOut() {
        return seeOther("/signed-out");
    }

    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
