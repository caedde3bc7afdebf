package care.accord.cases;

import care.accord.contracts.Role;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The trust's record system, as a machine client. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "trust-carenotes", roles = Role.TRUST_SYSTEM)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000098"),
            @Claim(key = "name", value = "trust-carenotes"),
            @Claim(key = "body", value = "RZZ"),
            @Claim(key = "source", value = "CARENOTES")
        })
public @interface AsTrustSystem {}
