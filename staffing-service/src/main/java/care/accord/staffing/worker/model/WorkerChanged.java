package care.accord.staffing.worker.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about a worker was put right, or they became active or inactive. Contract: schemas/care.accord.staffing.worker-changed.v1.json. */
@EventType("care.accord.staffing.worker-changed.v1")
public record WorkerChanged(
        UUID workerId,
        String subject,
        String name,
        WorkerRole role,
        BodyCode body,
        boolean active,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weeklyHours,
        @JsonIgnore LocalDate on)
        implements Event {

    static WorkerChanged of(Worker worker, LocalDate on) {
        var details = worker.details();
        return new WorkerChanged(
                worker.id(),
                details.subject(),
                details.displayName(),
                details.role(),
                details.body(),
                worker.active(),
                details.weeklyHours(),
                on);
    }

    @Override
    public Fact fact() {
        return Fact.on(on, workerId, workerId);
    }
}
