package care.accord.kit.access;

import care.accord.contracts.Sensitivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How each person's record is guarded, and who has a named right to a guarded one. */
@ApplicationScoped
public class Guards {

    private final EntityManager entities;

    Guards(EntityManager entities) {
        this.entities = entities;
    }

    /** Guards a person's record from now on, with exactly these subjects named. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void guard(UUID personId, Sensitivity sensitivity, Set<String> namedSubjects) {
        entities.createNativeQuery("""
                        insert into person_guard (person_id, sensitivity) values (:person, :sensitivity)
                        on conflict (person_id) do update set sensitivity = excluded.sensitivity""")
                .setParameter("person", personId)
                .setParameter("sensitivity", sensitivity.name())
                .executeUpdate();
        entities.createNativeQuery("delete from named_right where person_id = :person")
                .setParameter("person", personId)
                .executeUpdate();
        for (var subject : namedSubjects) {
            entities.createNativeQuery("insert into named_right (person_id, subject) values (:person, :subject)")
                    .setParameter("person", personId)
                    .setParameter("subject", subject)
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    public Optional<Sensitivity> sensitivityOf(UUID personId) {
        List<String> found = entities.createNativeQuery(
                        "select sensitivity from person_guard where person_id = :person")
                .setParameter("person", personId)
                .getResultList();
        return found.stream().findFirst().map(Sensitivity::valueOf);
    }
}
