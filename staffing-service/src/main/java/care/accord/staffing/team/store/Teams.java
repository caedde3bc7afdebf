package care.accord.staffing.team.store;

import care.accord.kit.refusal.RefusedException;
import care.accord.staffing.team.model.Team;
import care.accord.staffing.team.model.TeamRefusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Where teams are kept. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    /**
     * @throws RefusedException {@link TeamRefusal#TEAM_NOT_FOUND}
     */
    public Team get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RefusedException(TeamRefusal.TEAM_NOT_FOUND));
    }

    /** A partnership has tens of teams, so they are read together. */
    public List<Team> byName() {
        return listAll().stream()
                .sorted(Comparator.comparing(team -> team.present().details().name()))
                .toList();
    }
}
