package care.accord.kit.actor;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of the request: from the token, and from what staffing-service has told.
 *
 * @param subject the OIDC subject
 * @param name how colleagues know them; a machine client's id otherwise
 * @param roles the token's roles
 * @param body the body that employs them, or that a machine client is bound to
 * @param source the system that a machine client speaks for; null for people
 * @param workerId null while staffing-service has not told of them
 * @param teams the teams that they are in today
 */
public record Actor(
        String subject,
        String name,
        Set<String> roles,
        BodyCode body,
        @Nullable String source,
        @Nullable UUID workerId,
        Set<Team> teams) {

    private static final Set<String> CASEWORK =
            Set.of(Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP);

    /** A team and the body that it belongs to. */
    public record Team(UUID id, String name, BodyCode body) {}

    public Actor {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Holds one of the roles that do casework. */
    public boolean doesCasework() {
        return roles.stream().anyMatch(CASEWORK::contains);
    }

    public boolean isSystem() {
        return source != null;
    }

    public boolean isIn(UUID teamId) {
        return teams.stream().anyMatch(team -> team.id().equals(teamId));
    }
}
