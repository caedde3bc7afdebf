package care.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.Sight;
import care.accord.kit.access.Sight.Facts;
import care.accord.kit.access.Sight.Relationship;
import care.accord.kit.actor.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    private static final BodyCode TRUST = new BodyCode("RZZ");
    private static final BodyCode COUNCIL = new BodyCode("998");
    private static final Actor.Team NORTH = new Actor.Team(UUID.randomUUID(), "AMHT North", TRUST);

    @Test
    void whoever_does_casework_sees_the_identity_of_a_person_of_normal_sensitivity_and_no_more() {
        assertThat(Sight.of(wren(), normal())).isEqualTo(Sight.IDENTITY);
    }

    @Test
    void nobody_else_sees_anything_without_a_relationship() {
        assertThat(Sight.of(with(Role.STAFFING_OFFICER), normal())).isEqualTo(Sight.NOTHING);
        assertThat(Sight.of(with(Role.TRUST_SYSTEM), normal())).isEqualTo(Sight.NOTHING);
    }

    @Test
    void a_relationship_of_ones_own_or_of_ones_team_opens_the_record() {
        assertThat(Sight.of(wren(), normal(own("wren", null)))).isEqualTo(Sight.RECORD);
        assertThat(Sight.of(wren(), normal(new Relationship(null, null, NORTH.id(), null))))
                .isEqualTo(Sight.RECORD);
        assertThat(Sight.of(wren(), normal(own("rowan", null)))).isEqualTo(Sight.IDENTITY);
        assertThat(Sight.of(wren(), normal(new Relationship(null, null, UUID.randomUUID(), null))))
                .isEqualTo(Sight.IDENTITY);
    }

    @Test
    void what_a_worker_has_as_a_member_of_a_team_opens_the_record_only_while_they_are_in_it() {
        var asMember = normal(own("wren", NORTH.id()));
        assertThat(Sight.of(wren(), asMember)).isEqualTo(Sight.RECORD);
        assertThat(Sight.of(wrenIn(new Actor.Team(UUID.randomUUID(), "AMHT South", TRUST)), asMember))
                .isEqualTo(Sight.IDENTITY);
        assertThat(Sight.of(wrenIn(), asMember)).isEqualTo(Sight.IDENTITY);
        assertThat(Sight.of(wrenIn(), normal(own("wren", null)))).isEqualTo(Sight.RECORD);
        assertThat(Sight.of(wren(), normal(own("rowan", NORTH.id()))))
                .as("a colleague's own relationship is not the team's")
                .isEqualTo(Sight.IDENTITY);
    }

    @Test
    void a_relationship_opens_nothing_to_who_neither_does_casework_nor_acts_for_a_body() {
        assertThat(Sight.of(with(Role.STAFFING_OFFICER), normal(own("wren", null))))
                .isEqualTo(Sight.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.COUNCIL_SYSTEM, Role.TRUST_SYSTEM, Role.AFTERCARE_COUNCIL, Role.AFTERCARE_NHS})
    void a_body_s_relationship_opens_the_record_to_who_acts_for_that_body(String role) {
        assertThat(Sight.of(with(role), normal(new Relationship(null, null, null, TRUST))))
                .isEqualTo(Sight.RECORD);
        assertThat(Sight.of(with(role), normal(new Relationship(null, null, null, COUNCIL))))
                .isEqualTo(Sight.NOTHING);
    }

    @Test
    void a_body_s_relationship_does_not_open_the_record_to_everyone_whom_it_employs() {
        assertThat(Sight.of(wren(), normal(new Relationship(null, null, null, TRUST))))
                .isEqualTo(Sight.IDENTITY);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
    void a_guarded_person_is_there_for_the_named_alone(Sensitivity sensitivity) {
        var related = List.of(own("wren", null));
        assertThat(Sight.of(wren(), new Facts(sensitivity, Set.of(), related))).isEqualTo(Sight.NOTHING);
        assertThat(Sight.of(wren(), new Facts(sensitivity, Set.of("wren"), List.of())))
                .isEqualTo(Sight.RECORD);
        assertThat(Sight.of(with(Role.STAFFING_OFFICER), new Facts(sensitivity, Set.of("wren"), List.of())))
                .isEqualTo(Sight.NOTHING);
    }

    private static Facts normal(Relationship... relationships) {
        return new Facts(Sensitivity.NORMAL, Set.of(), List.of(relationships));
    }

    private static Relationship own(String subject, @Nullable UUID inTeam) {
        return new Relationship(subject, inTeam, null, null);
    }

    private static Actor wren() {
        return with(Role.SOCIAL_WORKER);
    }

    private static Actor wrenIn(Actor.Team... teams) {
        return new Actor("wren", "Wren Ashby", Set.of(Role.SOCIAL_WORKER), TRUST, null, null, Set.of(teams));
    }

    private static Actor with(String role) {
        return new Actor("wren", "Wren Ashby", Set.of(role), TRUST, null, null, Set.of(NORTH));
    }
}
