package care.accord.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Nobody in particular. */
public final class Anonymous {

    public static final SecurityIdentity IDENTITY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private Anonymous() {}
}
