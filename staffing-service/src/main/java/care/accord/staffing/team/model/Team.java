package care.accord.staffing.team.model;

import care.accord.kit.refusal.RefusedException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A team through all its reorganisations: it keeps its id, and what it used to be. */
@Entity
public class Team {

    @Id
    private UUID id;

    @Version
    private int version;

    /** Changes with every period, so that the version counts changes of the periods too. */
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "team_id", nullable = false, updatable = false)
    @OrderBy("fromOn")
    private List<TeamPeriod> periods = new ArrayList<>();

    protected Team() {}

    public Team(UUID id, TeamDetails details, LocalDate fromOn, Instant at) {
        this.id = id;
        this.changedAt = at;
        periods.add(new TeamPeriod(details, fromOn));
    }

    public TeamRegistered registered(String localityCode) {
        return TeamRegistered.of(id, present(), localityCode);
    }

    /**
     * Makes the team something else from a day on; on the day when the present period began it puts that period right.
     *
     * @throws RefusedException {@link TeamRefusal#CHANGE_IN_THE_FUTURE}, {@link TeamRefusal#CHANGE_BEFORE_THE_LAST}
     */
    public TeamChanged change(TeamDetails details, String localityCode, LocalDate fromOn, LocalDate today, Instant at) {
        var present = present();
        if (fromOn.isBefore(present.fromOn())) {
            throw new RefusedException(TeamRefusal.CHANGE_BEFORE_THE_LAST);
        }
        // Local policy: a planned change is recorded on its day, so that the directory has one present.
        if (fromOn.isAfter(today)) {
            throw new RefusedException(TeamRefusal.CHANGE_IN_THE_FUTURE);
        }
        if (fromOn.equals(present.fromOn())) {
            present.putRight(details);
        } else {
            present.endOn(fromOn.minusDays(1));
            periods.add(new TeamPeriod(details, fromOn));
        }
        changedAt = at;
        return TeamChanged.of(id, present(), localityCode);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** What the team is now, or will be when it starts. */
    public TeamPeriod present() {
        return periods.getLast();
    }

    /** Oldest first. */
    public List<TeamPeriod> periods() {
        return List.copyOf(periods);
    }
}
