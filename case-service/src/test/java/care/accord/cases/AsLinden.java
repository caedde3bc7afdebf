package care.accord.cases;

import care.accord.contracts.Role;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The manager of team AMHT North, employed by the trust. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "linden.cole", roles = Role.TEAM_MANAGER)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000005"),
            @Claim(key = "name", value = "Linden Cole"),
            @Claim(key = "body", value = "RZZ")
        })
public @interface AsLinden {}
