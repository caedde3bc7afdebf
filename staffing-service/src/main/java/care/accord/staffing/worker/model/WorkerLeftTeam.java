package care.accord.staffing.worker.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A worker's days in a team have an end. Contract: schemas/care.accord.staffing.worker-left-team.v1.json.
 *
 * @param body the employing body
 * @param from the first day of the membership that ends
 * @param to its last day, inclusive; the day before {@code from} when it was taken back before it had a day
 */
@EventType("care.accord.staffing.worker-left-team.v1")
public record WorkerLeftTeam(UUID workerId, String subject, UUID teamId, BodyCode body, LocalDate from, LocalDate to)
        implements Event {

    static WorkerLeftTeam of(Worker worker, Membership membership, LocalDate lastDay) {
        var details = worker.details();
        return new WorkerLeftTeam(
                worker.id(), details.subject(), membership.teamId(), details.body(), membership.fromOn(), lastDay);
    }

    @Override
    public Fact fact() {
        return new Fact(workerId, workerId, to, to.plusDays(1));
    }
}
