package care.accord.staffing.team.usecase;

import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.staffing.locality.Localities;
import care.accord.staffing.team.model.TeamDetails;
import care.accord.staffing.team.model.TeamRefusal;
import care.accord.staffing.team.store.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A staffing officer makes a team something else from a day on; what it was is kept. */
@ApplicationScoped
public class ChangeTeam {

    private final Teams teams;
    private final Localities localities;
    private final Ledger ledger;
    private final Versions versions;
    private final InstantSource clock;

    ChangeTeam(Teams teams, Localities localities, Ledger ledger, Versions versions, InstantSource clock) {
        this.teams = teams;
        this.localities = localities;
        this.ledger = ledger;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link TeamRefusal}, {@link RequestRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public void change(Act act, UUID teamId, int seenVersion, TeamTerms terms) {
        var team = teams.get(teamId);
        versions.check(teamId, seenVersion, team.version());
        var locality = localities.get(terms.locality());
        var before = team.present().details();
        var after = terms.detailsIn(locality);
        ledger.add(act, team.change(after, locality.code(), terms.from(), Clocks.today(clock), clock.instant()));
        versions.note(teamId, seenVersion + 1, act.actor().name(), changedFields(before, after));
    }

    private static List<String> changedFields(TeamDetails before, TeamDetails after) {
        var fields = new ArrayList<String>(List.of("from"));
        if (!before.name().equals(after.name())) {
            fields.add("name");
        }
        if (before.kind() != after.kind()) {
            fields.add("kind");
        }
        if (!before.localityId().equals(after.localityId())) {
            fields.add("locality");
        }
        if (!before.body().equals(after.body())) {
            fields.add("body");
        }
        return fields;
    }
}
