package care.accord.staffing.team.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.staffing.locality.Localities;
import care.accord.staffing.team.model.Team;
import care.accord.staffing.team.model.TeamRefusal;
import care.accord.staffing.team.store.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** A staffing officer registers a team. */
@ApplicationScoped
public class RegisterTeam {

    private final Teams teams;
    private final Localities localities;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    RegisterTeam(Teams teams, Localities localities, Ledger ledger, IdempotencyKeys keys, InstantSource clock) {
        this.teams = teams;
        this.localities = localities;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return the id of the team
     * @throws RefusedException {@link TeamRefusal#LOCALITY_UNKNOWN}
     */
    @Transactional
    public UUID register(Act act, String key, TeamTerms terms) {
        return keys.once(act.actor(), key, terms, UUID.class, () -> {
            var locality = localities.get(terms.locality());
            var team = new Team(UUID.randomUUID(), terms.detailsIn(locality), terms.from(), clock.instant());
            teams.persist(team);
            ledger.add(act, team.registered(locality.code()));
            return team.id();
        });
    }
}
