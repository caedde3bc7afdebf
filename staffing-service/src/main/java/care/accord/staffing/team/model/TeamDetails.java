package care.accord.staffing.team.model;

import care.accord.contracts.BodyCode;
import java.util.UUID;

/**
 * What a team is during a period.
 *
 * @param body the body that runs the team, whoever employs its workers
 */
public record TeamDetails(String name, TeamKind kind, UUID localityId, BodyCode body) {}
