package care.accord.kit.access;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Sensitivity;
import care.accord.kit.actor.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of a person an actor may see. The rule itself; {@link AccessPolicy} loads the facts, and says the same in SQL.
 */
public enum Sight {
    /** As if the person did not exist. */
    NOTHING,
    /** Name, birth date, NHS number, team. */
    IDENTITY,
    /** The record. */
    RECORD;

    /**
     * A live relationship with the person: of one worker, one team or one body.
     *
     * @param subject set for a worker's
     * @param inTeam the team as whose member the worker has it, and outside of which it opens nothing; null for one that is theirs
     *     in no team's name
     * @param teamId set for a team's
     * @param body set for a body's
     */
    public record Relationship(
            @Nullable String subject,
            @Nullable UUID inTeam,
            @Nullable UUID teamId,
            @Nullable BodyCode body) {

        boolean isOf(Actor actor) {
            return (actor.subject().equals(subject) && (inTeam == null || actor.isIn(inTeam)))
                    || (teamId != null && actor.isIn(teamId))
                    || (body != null && body.equals(actor.body()) && actsForBody(actor));
        }
    }

    /** What decides: how the person is guarded, who has a named right, and who has a relationship now. */
    public record Facts(Sensitivity sensitivity, Set<String> namedSubjects, List<Relationship> relationships) {}

    /** The access policy: domain model section 8, least sight first. */
    public static Sight of(Actor actor, Facts facts) {
        if (facts.sensitivity() != Sensitivity.NORMAL) {
            return mayOpen(actor) && facts.namedSubjects().contains(actor.subject()) ? RECORD : NOTHING;
        }
        if (mayOpen(actor) && facts.relationships().stream().anyMatch(relationship -> relationship.isOf(actor))) {
            return RECORD;
        }
        return actor.doesCasework() ? IDENTITY : NOTHING;
    }

    static boolean mayOpen(Actor actor) {
        return actor.doesCasework() || actsForBody(actor);
    }

    /** Machine clients and the two deciders of after-care see the people of their body; everyone else needs more than that. */
    static boolean actsForBody(Actor actor) {
        return actor.roles().stream().anyMatch(BODY_ROLES::contains);
    }

    private static final Set<String> BODY_ROLES = Set.of(
            care.accord.contracts.Role.COUNCIL_SYSTEM,
            care.accord.contracts.Role.TRUST_SYSTEM,
            care.accord.contracts.Role.AFTERCARE_COUNCIL,
            care.accord.contracts.Role.AFTERCARE_NHS);
}
