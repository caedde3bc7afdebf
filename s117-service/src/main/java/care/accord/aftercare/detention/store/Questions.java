package care.accord.aftercare.detention.store;

import care.accord.aftercare.detention.model.Question;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What has to be found out. */
@ApplicationScoped
public class Questions implements PanacheRepositoryBase<Question, UUID> {

    /** Oldest first. */
    public List<Question> openOf(UUID personId) {
        return list("personId = ?1 and answeredBy is null order by askedAt, id", personId);
    }

    public List<Question> openAbout(UUID detentionId) {
        return list("detentionId = ?1 and answeredBy is null", detentionId);
    }
}
