package care.accord.staffing.team.usecase;

import care.accord.contracts.BodyCode;
import care.accord.staffing.locality.Locality;
import care.accord.staffing.team.model.TeamDetails;
import care.accord.staffing.team.model.TeamKind;
import java.time.LocalDate;

/**
 * What a team shall be from a day on.
 *
 * @param locality code of the place
 */
public record TeamTerms(String name, TeamKind kind, String locality, BodyCode body, LocalDate from) {

    TeamDetails detailsIn(Locality place) {
        return new TeamDetails(name, kind, place.id(), body);
    }
}
