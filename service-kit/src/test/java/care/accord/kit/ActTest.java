package care.accord.kit;

import static care.accord.contracts.FunctionCode.CA_ASSESS_S9;
import static care.accord.contracts.FunctionCode.CA_ELIGIBILITY_S13;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActTest {

    private static final BodyCode COUNCIL = new BodyCode("998");
    private static final BodyCode TRUST = new BodyCode("RZZ");
    private static final UUID AGREEMENT = new UUID(0, 1);
    private static final List<Act.Delegation> ASSESSMENT_DELEGATED =
            List.of(new Act.Delegation(AGREEMENT, CA_ASSESS_S9, DelegationRoute.S75_REG8, COUNCIL, TRUST));

    @Test
    void a_council_officer_in_a_council_team_acts_for_their_own_body() {
        assertThat(Act.of(worker(COUNCIL, COUNCIL), CA_ASSESS_S9, COUNCIL, ASSESSMENT_DELEGATED))
                .hasValueSatisfying(act -> {
                    assertThat(act.capacity()).isEqualTo(ActingCapacity.OWN_BODY);
                    assertThat(act.onBehalfOf()).isEqualTo(COUNCIL);
                    assertThat(act.agreementId()).isNull();
                });
    }

    @Test
    void in_the_trusts_team_what_was_delegated_is_done_under_the_agreement() {
        for (var employer : List.of(COUNCIL, TRUST)) {
            assertThat(Act.of(worker(employer, TRUST), CA_ASSESS_S9, COUNCIL, ASSESSMENT_DELEGATED))
                    .hasValueSatisfying(act -> {
                        assertThat(act.capacity()).isEqualTo(ActingCapacity.DELEGATED_S75);
                        assertThat(act.onBehalfOf()).isEqualTo(COUNCIL);
                        assertThat(act.agreementId()).isEqualTo(AGREEMENT);
                    });
        }
    }

    @Test
    void a_function_outside_the_schedule_is_nobodys_but_the_owners() {
        assertThat(Act.of(worker(TRUST, TRUST), CA_ELIGIBILITY_S13, COUNCIL, ASSESSMENT_DELEGATED))
                .isEmpty();
        assertThat(Act.of(worker(COUNCIL, TRUST), CA_ELIGIBILITY_S13, COUNCIL, ASSESSMENT_DELEGATED))
                .hasValueSatisfying(act -> assertThat(act.capacity()).isEqualTo(ActingCapacity.OWN_BODY));
    }

    @Test
    void by_default_each_body_acts_for_itself() {
        assertThat(Act.of(worker(TRUST, TRUST), CA_ASSESS_S9, COUNCIL, List.of()))
                .isEmpty();
        assertThat(Act.of(worker(TRUST, TRUST), CA_ASSESS_S9, TRUST, List.of()))
                .hasValueSatisfying(act -> assertThat(act.capacity()).isEqualTo(ActingCapacity.OWN_BODY));
    }

    @Test
    void a_trust_officer_placed_in_a_council_team_acts_as_a_seconded_officer() {
        assertThat(Act.of(worker(TRUST, COUNCIL), CA_ASSESS_S9, COUNCIL, List.of()))
                .hasValueSatisfying(act -> {
                    assertThat(act.capacity()).isEqualTo(ActingCapacity.SECONDED_S113);
                    assertThat(act.onBehalfOf()).isEqualTo(COUNCIL);
                });
    }

    @Test
    void an_authorisation_under_the_care_act_is_told_from_a_section_75_agreement() {
        var authorised = List.of(new Act.Delegation(AGREEMENT, CA_ASSESS_S9, DelegationRoute.S79, COUNCIL, TRUST));
        assertThat(Act.of(worker(TRUST, TRUST), CA_ASSESS_S9, COUNCIL, authorised))
                .hasValueSatisfying(act -> assertThat(act.capacity()).isEqualTo(ActingCapacity.AUTHORISED_S79));
    }

    @Test
    void a_delegation_to_another_body_is_none_to_this_one() {
        var elsewhere = List.of(
                new Act.Delegation(AGREEMENT, CA_ASSESS_S9, DelegationRoute.S75_REG8, COUNCIL, new BodyCode("RYY")),
                new Act.Delegation(AGREEMENT, CA_ASSESS_S9, DelegationRoute.S75_REG8, new BodyCode("997"), TRUST));
        assertThat(Act.of(worker(TRUST, TRUST), CA_ASSESS_S9, COUNCIL, elsewhere))
                .isEmpty();
    }

    @Test
    void a_machine_client_acts_from_its_own_body() {
        assertThat(Act.of(worker(COUNCIL), CA_ASSESS_S9, COUNCIL, List.of()))
                .hasValueSatisfying(act -> assertThat(act.capacity()).isEqualTo(ActingCapacity.OWN_BODY));
    }

    private static Actor worker(BodyCode employer, BodyCode... teams) {
        return new Actor(
                "w",
                "Wren Ashby",
                Set.of("social-worker"),
                employer,
                null,
                null,
                Arrays.stream(teams)
                        .map(body -> new Actor.Team(UUID.randomUUID(), "Team", body))
                        .collect(Collectors.toSet()));
    }
}
