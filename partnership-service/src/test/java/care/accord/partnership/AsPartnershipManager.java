package care.accord.partnership;

import care.accord.contracts.Role;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test runs with the token of a partnership manager of the council. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "aspen.ford", roles = Role.PARTNERSHIP_MANAGER)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000010"),
            @Claim(key = "name", value = "Aspen Ford"),
            @Claim(key = "body", value = "998")
        })
public @interface AsPartnershipManager {}
