package care.accord.cases;

import care.accord.contracts.Role;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A privacy officer, in no team. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "fern.gray", roles = Role.PRIVACY_OFFICER)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000013"),
            @Claim(key = "name", value = "Fern Gray"),
            @Claim(key = "body", value = "RZZ")
        })
public @interface AsFern {}
