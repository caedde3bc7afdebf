package care.accord.aftercare.entitlement.model;

import static care.accord.aftercare.entitlement.model.Circumstances.because;
import static care.accord.aftercare.entitlement.model.Guard.A_BODY_DISSENTED;
import static care.accord.aftercare.entitlement.model.Guard.BOTH_BODIES_SATISFIED;
import static care.accord.aftercare.entitlement.model.Guard.DECIDED_BY_TWO_PEOPLE;
import static care.accord.aftercare.entitlement.model.Guard.DECISIONS_HAVE_REASONS;
import static care.accord.aftercare.entitlement.model.Guard.LEAVE_IS_LIFE_IN_THE_COMMUNITY;
import static care.accord.aftercare.entitlement.model.Guard.LEAVE_TEST_ANSWERED;
import static care.accord.aftercare.entitlement.model.Guard.NOTICE_SENT;
import static care.accord.aftercare.entitlement.model.Guard.NOT_CONDITIONALLY_DISCHARGED;
import static care.accord.aftercare.entitlement.model.Guard.NO_CTO_IN_FORCE;
import static care.accord.aftercare.entitlement.model.Guard.NO_NEW_APPLICATION_OR_ORDER;
import static care.accord.aftercare.entitlement.model.Guard.REASON_GIVEN;
import static care.accord.aftercare.entitlement.model.Guard.VIEWS_RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.aftercare.entitlement.model.Circumstances.Body;
import care.accord.aftercare.entitlement.model.Circumstances.Conclusion;
import care.accord.aftercare.entitlement.model.Circumstances.Leave;
import care.accord.aftercare.entitlement.model.Move.Also;
import care.accord.aftercare.entitlement.model.Move.Answer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** Domain 3.5, read once more by hand: from, happening, to. */
    private static final Map<String, String> EXPECTED = Stream.of("""
                    -                  QUALIFYING_DETENTION_STARTED        PROSPECTIVE
                    PROSPECTIVE        CEASED_DETENTION_STILL_INPATIENT    PROSPECTIVE
                    PROSPECTIVE        LEFT_HOSPITAL                       ACTIVE
                    PROSPECTIVE        CTO_MADE                            ACTIVE
                    PROSPECTIVE        CONDITIONALLY_DISCHARGED            ACTIVE
                    PROSPECTIVE        COMMUNITY_LEAVE                     ACTIVE
                    PROSPECTIVE        DIED                                VOID
                    PROSPECTIVE        DIVERTED                            VOID
                    ACTIVE             REVIEWED                            ACTIVE
                    ACTIVE             ENDING_PROPOSED                     DISCHARGE_PROPOSED
                    DISCHARGE_PROPOSED BOTH_SATISFIED                      ENDED_JOINT
                    DISCHARGE_PROPOSED BODY_DISSENTED                      ACTIVE
                    DISCHARGE_PROPOSED PERSON_DISPUTED                     ACTIVE
                    ACTIVE             CTO_RECALLED_OR_REVOKED             ACTIVE
                    ACTIVE             RECALLED_FROM_CONDITIONAL_DISCHARGE ACTIVE
                    ACTIVE             INFORMAL_OR_SECTION_2_ADMISSION     ACTIVE
                    ACTIVE             NEW_QUALIFYING_DETENTION            ENDED_REDETENTION
                    ACTIVE             DIED                                ENDED_DEATH
                    ACTIVE             IMPRISONED                          ACTIVE
                    ENDED_JOINT        DECISION_FLAWED                     ACTIVE
                    ENDED_JOINT        DECISION_NOT_JOINT                  ACTIVE
                    ENDED_REDETENTION  DECISION_FLAWED                     ACTIVE
                    ENDED_REDETENTION  DECISION_NOT_JOINT                  ACTIVE
                    ENDED_DEATH        DECISION_FLAWED                     ACTIVE
                    ENDED_DEATH        DECISION_NOT_JOINT                  ACTIVE
                    ENDED_JOINT        NEW_QUALIFYING_DETENTION            PROSPECTIVE
                    """.split("\n"))
            .map(row -> row.split(" +"))
            .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row[2]));

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void each_state_and_happening_is_answered_as_the_table_says(@Nullable State from, Happening happening) {
        var expected = EXPECTED.get((from == null ? "-" : from.name()) + " " + happening);

        var to = Move.TABLE.stream()
                .filter(move -> move.from() == from && move.happening() == happening)
                .map(move -> move.to().name())
                .toList();

        assertThat(to).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void a_move_that_is_not_in_the_table_is_refused_with_how_things_stand(@Nullable State from, Happening happening) {
        if (!EXPECTED.containsKey((from == null ? "-" : from.name()) + " " + happening)) {
            assertThat(Move.ask(from, happening, because("a reason")))
                    .isEqualTo(new Answer.NotInTheTable(
                            from == null
                                    ? "There is no entitlement yet: only a qualifying detention opens one."
                                    : from.standing()));
        }
    }

    @Test
    void every_move_says_what_makes_it_so() {
        assertThat(Move.TABLE)
                .hasSize(EXPECTED.size())
                .allMatch(move -> !move.because().isBlank());
    }

    @Test
    void every_guard_is_used_and_says_what_to_do() {
        assertThat(Move.TABLE.stream().flatMap(move -> move.guards().stream()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Guard.class));
        assertThat(Guard.values())
                .allMatch(guard ->
                        guard.sentence().endsWith(".") && !guard.citation().isBlank());
    }

    @Test
    void a_detention_that_ends_while_the_person_stays_in_hospital_changes_nothing() {
        assertThat(allowed(State.PROSPECTIVE, Happening.CEASED_DETENTION_STILL_INPATIENT, because(""))
                        .because())
                .contains("whether or not immediately");
    }

    @Test
    void leave_needs_the_question_answered() {
        assertThat(unmet(State.PROSPECTIVE, Happening.COMMUNITY_LEAVE, because("leave")))
                .containsExactly(LEAVE_TEST_ANSWERED);
    }

    @Test
    void regular_escorted_leave_does_not_begin_the_duty() {
        assertThat(unmet(State.PROSPECTIVE, Happening.COMMUNITY_LEAVE, onLeave(Leave.REGULAR_ESCORTED_LEAVE)))
                .containsExactly(LEAVE_IS_LIFE_IN_THE_COMMUNITY);
    }

    @Test
    void living_in_the_community_on_leave_begins_the_duty() {
        assertThat(allowed(State.PROSPECTIVE, Happening.COMMUNITY_LEAVE, onLeave(Leave.LIVES_IN_THE_COMMUNITY))
                        .to())
                .isEqualTo(State.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Happening.class,
            names = {"DIED", "DIVERTED"})
    void an_entitlement_becomes_void_only_with_a_reason(Happening happening) {
        assertThat(unmet(State.PROSPECTIVE, happening, because(" "))).containsExactly(REASON_GIVEN);
        assertThat(allowed(State.PROSPECTIVE, happening, because("moved to prison"))
                        .to())
                .isEqualTo(State.VOID);
    }

    @Test
    void ending_cannot_even_be_proposed_while_a_cto_is_in_force() {
        assertThat(unmet(
                        State.ACTIVE,
                        Happening.ENDING_PROPOSED,
                        justEnough().underCto().known()))
                .containsExactly(NO_CTO_IN_FORCE);
        assertThat(NO_CTO_IN_FORCE.citation()).isEqualTo("MHA 1983 s117(2)");
    }

    @Test
    void ending_during_conditional_discharge_is_held_back_as_policy_not_as_law() {
        assertThat(unmet(
                        State.ACTIVE,
                        Happening.ENDING_PROPOSED,
                        justEnough().conditionallyDischarged().known()))
                .containsExactly(NOT_CONDITIONALLY_DISCHARGED);
        assertThat(NOT_CONDITIONALLY_DISCHARGED.citation()).startsWith("local policy");
    }

    @Test
    void both_bodies_with_reasons_views_and_notice_end_it() {
        assertThat(allowed(
                                State.DISCHARGE_PROPOSED,
                                Happening.BOTH_SATISFIED,
                                justEnough().known())
                        .to())
                .isEqualTo(State.ENDED_JOINT);
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void one_body_alone_cannot_end_it(Body body) {
        assertThat(unmetOfEnding(justEnough().concluded(conclusion(body, true, "a", "well"))))
                .containsExactly(BOTH_BODIES_SATISFIED);
    }

    @Test
    void a_body_that_is_not_satisfied_keeps_it() {
        assertThat(unmetOfEnding(justEnough()
                        .concluded(
                                conclusion(Body.COUNCIL, true, "a", "well"),
                                conclusion(Body.NHS, false, "b", "not yet"))))
                .containsExactly(BOTH_BODIES_SATISFIED);
    }

    @Test
    void one_person_cannot_decide_for_both() {
        assertThat(unmetOfEnding(justEnough()
                        .concluded(
                                conclusion(Body.COUNCIL, true, "a", "well"), conclusion(Body.NHS, true, "a", "well"))))
                .containsExactly(DECIDED_BY_TWO_PEOPLE);
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        var bare =
                new Circumstances("", null, true, true, false, List.of(conclusion(Body.NHS, true, "b", "")), "", null);

        assertThat(unmet(State.DISCHARGE_PROPOSED, Happening.BOTH_SATISFIED, bare))
                .containsExactly(
                        NO_CTO_IN_FORCE,
                        NOT_CONDITIONALLY_DISCHARGED,
                        BOTH_BODIES_SATISFIED,
                        DECISIONS_HAVE_REASONS,
                        VIEWS_RECORDED,
                        NOTICE_SENT);
    }

    @Test
    void a_dissent_names_the_body_and_its_reasons() {
        assertThat(unmet(
                        State.DISCHARGE_PROPOSED,
                        Happening.BODY_DISSENTED,
                        justEnough().known()))
                .containsExactly(A_BODY_DISSENTED);
        assertThat(allowed(
                                State.DISCHARGE_PROPOSED,
                                Happening.BODY_DISSENTED,
                                justEnough()
                                        .concluded(conclusion(Body.NHS, false, "b", "relapse"))
                                        .known())
                        .to())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void a_recall_without_a_new_order_keeps_the_duty_and_asks_for_legal_review() {
        var move = allowed(State.ACTIVE, Happening.CTO_RECALLED_OR_REVOKED, because("recalled"));

        assertThat(move.to()).isEqualTo(State.ACTIVE);
        assertThat(move.also()).isEqualTo(Also.LEGAL_REVIEW);
    }

    @Test
    void a_recall_on_a_new_order_is_a_new_detention() {
        var onNewOrder = new Circumstances("recalled", null, false, false, true, List.of(), "", null);

        assertThat(unmet(State.ACTIVE, Happening.RECALLED_FROM_CONDITIONAL_DISCHARGE, onNewOrder))
                .containsExactly(NO_NEW_APPLICATION_OR_ORDER);
    }

    @Test
    void prison_does_not_end_the_duty_by_itself() {
        assertThat(allowed(State.ACTIVE, Happening.IMPRISONED, because("sentenced"))
                        .also())
                .isEqualTo(Also.LEGAL_REVIEW);
    }

    @Test
    void a_new_qualifying_detention_opens_a_new_entitlement() {
        assertThat(Move.TABLE.stream()
                        .filter(move -> move.also() == Also.NEW_ENTITLEMENT)
                        .map(Move::from))
                .containsExactlyInAnyOrder(State.ACTIVE, State.ENDED_JOINT);
    }

    @Test
    void what_ended_comes_back_only_by_a_correction_with_its_reason() {
        for (var ended : Set.of(State.ENDED_JOINT, State.ENDED_REDETENTION, State.ENDED_DEATH)) {
            assertThat(unmet(ended, Happening.DECISION_NOT_JOINT, because(""))).containsExactly(REASON_GIVEN);
            assertThat(allowed(ended, Happening.DECISION_FLAWED, because("wrong person"))
                            .to())
                    .isEqualTo(State.ACTIVE);
        }
    }

    @Test
    void nothing_revives_what_never_became_a_duty() {
        assertThat(Move.TABLE).noneMatch(move -> move.from() == State.VOID);
    }

    static Stream<Object[]> everyQuestion() {
        return Stream.concat(Stream.of((State) null), Arrays.stream(State.values()))
                .flatMap(from -> Arrays.stream(Happening.values()).map(happening -> new Object[] {from, happening}));
    }

    private static Move allowed(State from, Happening happening, Circumstances known) {
        return ((Answer.Allowed) Move.ask(from, happening, known)).move();
    }

    private static List<Guard> unmet(State from, Happening happening, Circumstances known) {
        return ((Answer.Guarded) Move.ask(from, happening, known)).unmet();
    }

    private static List<Guard> unmetOfEnding(Ending ending) {
        return unmet(State.DISCHARGE_PROPOSED, Happening.BOTH_SATISFIED, ending.known());
    }

    private static Circumstances onLeave(Leave leave) {
        return new Circumstances("leave", leave, false, false, false, List.of(), "", null);
    }

    private static Conclusion conclusion(Body body, boolean satisfied, String decider, String reasons) {
        return new Conclusion(body, satisfied, decider, DAY, reasons);
    }

    /** An ending that just holds: each test takes one thing away. */
    private static Ending justEnough() {
        return new Ending(
                false,
                false,
                List.of(conclusion(Body.COUNCIL, true, "a", "well"), conclusion(Body.NHS, true, "b", "well")));
    }

    private record Ending(boolean cto, boolean discharged, List<Conclusion> conclusions) {

        Ending underCto() {
            return new Ending(true, discharged, conclusions);
        }

        Ending conditionallyDischarged() {
            return new Ending(cto, true, conclusions);
        }

        Ending concluded(Conclusion... others) {
            return new Ending(cto, discharged, List.of(others));
        }

        Circumstances known() {
            return new Circumstances("settled", null, cto, discharged, false, conclusions, "agrees", DAY);
        }
    }
}
