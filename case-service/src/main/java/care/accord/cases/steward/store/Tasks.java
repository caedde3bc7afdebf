package care.accord.cases.steward.store;

import care.accord.cases.steward.model.Settlement;
import care.accord.cases.steward.model.Task;
import care.accord.cases.steward.model.TaskKind;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What waits for a steward. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tasks {

    private static final String TASK = """
            select id, kind, person_id, other_person_id, nhs_number, source, field, received, made_at,
                   settled_at is not null as settled
              from steward_task\s""";

    private final EntityManager entities;

    Tasks(EntityManager entities) {
        this.entities = entities;
    }

    /** The oldest open tasks. */
    public List<Task> open(int most) {
        return tasks(
                "where settled_at is null order by made_at, id limit :most", query -> query.setParameter("most", most));
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    public Task get(UUID id) {
        return one("where id = :id", id);
    }

    /**
     * The same, held against other writers until the transaction ends.
     *
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    public Task getForChange(UUID id) {
        return one("where id = :id for update", id);
    }

    public void settle(UUID id, Settlement how, String reason, String by, Instant at) {
        entities.createNativeQuery("""
                        update steward_task set settled_at = :at, settled_by = :by, settled_how = :how, settled_reason = :reason
                         where id = :id""")
                .setParameter("id", id)
                .setParameter("how", how.name())
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", Timestamp.from(at))
                .executeUpdate();
    }

    private Task one(String condition, UUID id) {
        return tasks(condition, query -> query.setParameter("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(AccessRefusal.NOT_FOUND));
    }

    @SuppressWarnings("unchecked")
    private List<Task> tasks(String condition, UnaryOperator<Query> binding) {
        List<Tuple> rows = binding.apply(entities.createNativeQuery(TASK + condition, Tuple.class))
                .getResultList();
        return rows.stream()
                .map(row -> new Task(
                        row.get("id", UUID.class),
                        TaskKind.valueOf(row.get("kind", String.class)),
                        row.get("person_id", UUID.class),
                        row.get("other_person_id", UUID.class),
                        row.get("nhs_number", String.class),
                        row.get("source", String.class),
                        row.get("field", String.class),
                        row.get("received", String.class),
                        row.get("made_at", Instant.class),
                        row.get("settled", Boolean.class)))
                .toList();
    }
}
