package care.accord.staffing.team.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** A team is something else from a day on: its name, kind, place or body. Contract: schemas/care.accord.staffing.team-changed.v1.json. */
@EventType("care.accord.staffing.team-changed.v1")
public record TeamChanged(UUID teamId, String name, TeamKind kind, String locality, BodyCode body, LocalDate from)
        implements Event {

    static TeamChanged of(UUID teamId, TeamPeriod period, String localityCode) {
        var details = period.details();
        return new TeamChanged(teamId, details.name(), details.kind(), localityCode, details.body(), period.fromOn());
    }

    @Override
    public Fact fact() {
        return Fact.on(from, teamId, teamId);
    }
}
