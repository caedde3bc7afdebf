package care.accord.partnership.agreement.store;

import care.accord.kit.refusal.RefusedException;
import care.accord.partnership.agreement.model.Agreement;
import care.accord.partnership.agreement.model.AgreementRefusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where agreements are kept. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /**
     * @throws RefusedException {@link AgreementRefusal#AGREEMENT_NOT_FOUND}
     */
    public Agreement get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RefusedException(AgreementRefusal.AGREEMENT_NOT_FOUND));
    }

    /** The latest to start first. */
    public List<Agreement> newestFirst() {
        return listAll(Sort.descending("term.startsOn").and("title"));
    }
}
