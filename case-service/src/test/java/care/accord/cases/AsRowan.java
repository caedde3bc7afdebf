package care.accord.cases;

import care.accord.contracts.Role;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A social worker of the council, in team AMHT South. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "rowan.hale", roles = Role.SOCIAL_WORKER)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000002"),
            @Claim(key = "name", value = "Rowan Hale"),
            @Claim(key = "body", value = "998")
        })
public @interface AsRowan {}
