package care.accord.aftercare.testing;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import care.accord.contracts.Role;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.Retention;

/** The people who are signed in, with the tokens that they would have. */
public final class As {

    public static final String WREN = "00000000-0000-4000-8000-000000000001";
    public static final String ROWAN = "00000000-0000-4000-8000-000000000002";
    public static final String HAZEL = "00000000-0000-4000-8000-000000000006";
    public static final String LAUREL = "00000000-0000-4000-8000-000000000007";
    public static final String ALDER = "00000000-0000-4000-8000-000000000014";

    private As() {}

    @Retention(RUNTIME)
    @TestSecurity(
            user = "hazel.frost",
            roles = {Role.AMHP, Role.SOCIAL_WORKER})
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = HAZEL),
                @Claim(key = "name", value = "Hazel Frost"),
                @Claim(key = "body", value = "998")
            })
    public @interface Amhp {}

    @Retention(RUNTIME)
    @TestSecurity(user = "wren.ashby", roles = Role.SOCIAL_WORKER)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = WREN),
                @Claim(key = "name", value = "Wren Ashby"),
                @Claim(key = "body", value = "998")
            })
    public @interface SocialWorker {}

    @Retention(RUNTIME)
    @TestSecurity(user = "laurel.dean", roles = Role.AFTERCARE_COUNCIL)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = LAUREL),
                @Claim(key = "name", value = "Laurel Dean"),
                @Claim(key = "body", value = "998")
            })
    public @interface AftercareCouncil {}

    @Retention(RUNTIME)
    @TestSecurity(user = "council-las", roles = Role.COUNCIL_SYSTEM)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "00000000-0000-4000-8000-000000000097"),
                @Claim(key = "name", value = "council-las"),
                @Claim(key = "body", value = "998"),
                @Claim(key = "source", value = "LAS")
            })
    public @interface CouncilSystem {}

    @Retention(RUNTIME)
    @TestSecurity(user = "alder.quinn", roles = Role.OPERATOR)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = ALDER),
                @Claim(key = "name", value = "Alder Quinn"),
                @Claim(key = "body", value = "RZZ")
            })
    public @interface Operator {}
}
