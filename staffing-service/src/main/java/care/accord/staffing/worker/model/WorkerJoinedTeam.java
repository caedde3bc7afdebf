package care.accord.staffing.worker.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A worker is in a team from a day on, until they are said to have left. Contract:
 * schemas/care.accord.staffing.worker-joined-team.v1.json.
 *
 * @param body the employing body
 */
@EventType("care.accord.staffing.worker-joined-team.v1")
public record WorkerJoinedTeam(UUID workerId, String subject, UUID teamId, BodyCode body, LocalDate from)
        implements Event {

    static WorkerJoinedTeam of(Worker worker, Membership membership) {
        var details = worker.details();
        return new WorkerJoinedTeam(
                worker.id(), details.subject(), membership.teamId(), details.body(), membership.fromOn());
    }

    @Override
    public Fact fact() {
        return Fact.on(from, workerId, workerId);
    }
}
