package care.accord.web.layout;

import care.accord.web.assets.Assets;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What every page shows around its own content: {@code inject:site} in templates. */
@Named("site")
@RequestScoped
public class Site {

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final Assets assets;
    private final String organisation;
    private final int draftDays;

    Site(
            SecurityIdentity identity,
            RoutingContext request,
            Assets assets,
            @ConfigProperty(name = "accord.organisation") String organisation,
            @ConfigProperty(name = "accord.drafts.kept-days") int draftDays) {
        this.identity = identity;
        this.request = request;
        this.assets = assets;
        this.organisation = organisation;
        this.draftDays = draftDays;
    }

    /** The partnership whose installation this is. */
    public String organisation() {
        return organisation;
    }

    /** For how many days after its last change a draft is kept. */
    public int draftDays() {
        return draftDays;
    }

    /** Where styles, scripts and images are, without a slash at the end. */
    public String assets() {
        return assets.address();
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** The name to greet with: the token's name claim, else the name of the account. */
    public String signedInName() {
        var name = identity.getPrincipal() instanceof JsonWebToken token ? nameIn(token) : null;
        return name == null ? identity.getPrincipal().getName() : name;
    }

    /** The links that this person's roles open, in order. */
    public List<NavigationLink> navigation() {
        return NavigationLink.forRoles(identity.getRoles());
    }

    public boolean isCurrent(NavigationLink link) {
        return NavigationLink.under(request.normalizedPath()) == link;
    }

    private static @Nullable String nameIn(JsonWebToken token) {
        return token.getClaim("name");
    }
}
