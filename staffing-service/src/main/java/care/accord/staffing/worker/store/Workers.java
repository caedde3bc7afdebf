package care.accord.staffing.worker.store;

import care.accord.kit.refusal.RefusedException;
import care.accord.staffing.worker.model.Worker;
import care.accord.staffing.worker.model.WorkerRefusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where workers are kept. */
@ApplicationScoped
public class Workers implements PanacheRepositoryBase<Worker, UUID> {

    /**
     * @throws RefusedException {@link WorkerRefusal#WORKER_NOT_FOUND}
     */
    public Worker get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RefusedException(WorkerRefusal.WORKER_NOT_FOUND));
    }

    public Optional<Worker> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** The next workers after that one in order of id; from the first when null. */
    public List<Worker> after(@Nullable UUID last, int most) {
        return last == null
                ? find("order by id").page(0, most).list()
                : find("id > ?1 order by id", last).page(0, most).list();
    }

    /** Who is in a team on that day, by name. */
    public List<Worker> inTeam(UUID teamId, LocalDate day) {
        return list(
                "select w from Worker w join w.memberships m where m.teamId = ?1 and m.fromOn <= ?2 and (m.toOn is null or m.toOn >= ?2) order by w.displayName",
                teamId,
                day);
    }

    /** Who is in any team on that day, by name. */
    public List<Worker> inTeams(LocalDate day) {
        return list(
                "select w from Worker w join w.memberships m where m.fromOn <= ?1 and (m.toOn is null or m.toOn >= ?1) order by w.displayName",
                day);
    }

    /** Who works here and is in no team on that day, by name. */
    public List<Worker> inNoTeam(LocalDate day) {
        return list(
                "from Worker w where w.active and not exists (select m from Worker v join v.memberships m where v = w and m.fromOn <= ?1 and (m.toOn is null or m.toOn >= ?1)) order by w.displayName",
                day);
    }
}
