package care.accord.partnership.body;

import care.accord.contracts.BodyCode;
import care.accord.kit.refusal.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where bodies are kept. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, UUID> {

    public Optional<Body> ofCode(BodyCode code) {
        return find("code", code.value()).firstResultOptional();
    }

    /**
     * @throws RefusedException {@link BodyRefusal#BODY_UNKNOWN}
     */
    public Body get(BodyCode code) {
        return ofCode(code).orElseThrow(() -> new RefusedException(BodyRefusal.BODY_UNKNOWN));
    }

    public List<Body> byName() {
        return listAll(Sort.by("name"));
    }
}
