package care.accord.bench.compared;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** Spring Cloud Gateway as its guide sets it up: each request carries a token, whose signature, issuer, audience and times are checked. */
@SpringBootApplication(proxyBeanMethods = false)
public class SpringGateway {

    public static void main(String... arguments) {
        SpringApplication.run(SpringGateway.class, arguments);
    }

    /** No form is answered here, so that there is no form to forge. */
    @Bean
    SecurityWebFilterChain onlyWithToken(ServerHttpSecurity http) {
        return http.authorizeExchange(requests -> requests.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .csrf(CsrfSpec::disable)
                .build();
    }
}
