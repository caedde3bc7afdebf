package care.accord.staffing.team.model;

import care.accord.contracts.BodyCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a team was from one day to another, both included. */
@Entity
public class TeamPeriod {

    @Id
    private UUID id;

    private LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private String name;

    @Enumerated(EnumType.STRING)
    private TeamKind kind;

    private UUID localityId;
    private String body;

    protected TeamPeriod() {}

    TeamPeriod(TeamDetails details, LocalDate fromOn) {
        this.id = UUID.randomUUID();
        this.fromOn = fromOn;
        put(details);
    }

    void putRight(TeamDetails details) {
        put(details);
    }

    private void put(TeamDetails details) {
        name = details.name();
        kind = details.kind();
        localityId = details.localityId();
        body = details.body().value();
    }

    void endOn(LocalDate lastDay) {
        toOn = lastDay;
    }

    public TeamDetails details() {
        return new TeamDetails(name, kind, localityId, new BodyCode(body));
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    public @Nullable LocalDate toOn() {
        return toOn;
    }
}
