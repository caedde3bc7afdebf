package care.accord.staffing.team.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** A team exists from a day on. Contract: schemas/care.accord.staffing.team-registered.v1.json. */
@EventType("care.accord.staffing.team-registered.v1")
public record TeamRegistered(UUID teamId, String name, TeamKind kind, String locality, BodyCode body, LocalDate from)
        implements Event {

    static TeamRegistered of(UUID teamId, TeamPeriod period, String localityCode) {
        var details = period.details();
        return new TeamRegistered(
                teamId, details.name(), details.kind(), localityCode, details.body(), period.fromOn());
    }

    @Override
    public Fact fact() {
        return Fact.on(from, teamId, teamId);
    }
}
