package care.accord.staffing.worker.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.staffing.worker.model.WorkerDetails;
import care.accord.staffing.worker.model.WorkerRefusal;
import care.accord.staffing.worker.store.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staffing officer puts a worker's details right, or makes them active or inactive. */
@ApplicationScoped
public class ChangeWorker {

    private final Workers workers;
    private final Ledger ledger;
    private final Versions versions;
    private final InstantSource clock;

    ChangeWorker(Workers workers, Ledger ledger, Versions versions, InstantSource clock) {
        this.workers = workers;
        this.ledger = ledger;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link WorkerRefusal}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public void change(Act act, UUID workerId, int seenVersion, WorkerDetails details, boolean active) {
        var worker = workers.get(workerId);
        versions.check(workerId, seenVersion, worker.version());
        if (workers.ofSubject(details.subject())
                .filter(other -> other != worker)
                .isPresent()) {
            throw RefusedException.of(WorkerRefusal.SUBJECT_TAKEN, "/subject");
        }
        var changed = changedFields(worker.details(), details, worker.active() != active);
        worker.change(details, active, Clocks.today(clock), clock.instant()).forEach(event -> ledger.add(act, event));
        versions.note(workerId, seenVersion + 1, act.actor().name(), changed);
    }

    private static List<String> changedFields(WorkerDetails before, WorkerDetails after, boolean activeChanged) {
        var fields = new ArrayList<String>();
        if (!before.displayName().equals(after.displayName())) {
            fields.add("displayName");
        }
        if (before.role() != after.role()) {
            fields.add("role");
        }
        if (!before.body().equals(after.body())) {
            fields.add("body");
        }
        if (!before.subject().equals(after.subject())) {
            fields.add("subject");
        }
        if (!sameHours(before.weeklyHours(), after.weeklyHours())) {
            fields.add("weeklyHours");
        }
        if (activeChanged) {
            fields.add("active");
        }
        return fields;
    }

    /** 37 and 37.00 are the same week. */
    private static boolean sameHours(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
