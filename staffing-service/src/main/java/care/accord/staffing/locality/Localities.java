package care.accord.staffing.locality;

import care.accord.kit.refusal.RefusedException;
import care.accord.staffing.team.model.TeamRefusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where localities are kept. */
@ApplicationScoped
public class Localities implements PanacheRepositoryBase<Locality, UUID> {

    public Optional<Locality> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /**
     * @throws RefusedException {@link TeamRefusal#LOCALITY_UNKNOWN}
     */
    public Locality get(String code) {
        return ofCode(code)
                .orElseThrow(() -> new RefusedException(
                        TeamRefusal.LOCALITY_UNKNOWN,
                        List.of(new RefusedException.Field("/locality", "Enter the code of a registered locality"))));
    }

    public List<Locality> byName() {
        return listAll(Sort.by("name"));
    }
}
