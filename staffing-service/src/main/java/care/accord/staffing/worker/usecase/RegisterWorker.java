package care.accord.staffing.worker.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import care.accord.staffing.worker.model.Worker;
import care.accord.staffing.worker.model.WorkerDetails;
import care.accord.staffing.worker.model.WorkerRefusal;
import care.accord.staffing.worker.store.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** A staffing officer registers someone who works in the partnership. */
@ApplicationScoped
public class RegisterWorker {

    private final Workers workers;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    RegisterWorker(Workers workers, Ledger ledger, IdempotencyKeys keys, InstantSource clock) {
        this.workers = workers;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return the id of the worker
     * @throws RefusedException {@link WorkerRefusal#SUBJECT_TAKEN}
     */
    @Transactional
    public UUID register(Act act, String key, WorkerDetails details) {
        return keys.once(act.actor(), key, details, UUID.class, () -> {
            if (workers.ofSubject(details.subject()).isPresent()) {
                throw RefusedException.of(WorkerRefusal.SUBJECT_TAKEN, "/subject");
            }
            var worker = new Worker(UUID.randomUUID(), details, clock.instant());
            workers.persist(worker);
            ledger.add(act, worker.registered(Clocks.today(clock)));
            return worker.id();
        });
    }
}
