package care.accord.cases.episode.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.kit.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseEpisodeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 30);
    private static final Instant OPENED = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(60);
    private static final Set<Assurance> EVERYTHING = EnumSet.allOf(Assurance.class);

    /** Domain model 2.6, row by row: from, move, to. */
    private static final List<String> TABLE = List.of(
            "OPEN_REQUEST MEET_URGENT_NEED OPEN_REQUEST",
            "OPEN_REQUEST CLOSE_REQUEST CLOSED",
            "OPEN_REQUEST OFFER_ASSESSMENT ASSESSMENT_DUE",
            "ASSESSMENT_DUE REFUSE_ASSESSMENT REFUSED",
            "ASSESSING REFUSE_ASSESSMENT REFUSED",
            "REFUSED REVIVE_ASSESSMENT ASSESSMENT_DUE",
            "ASSESSMENT_DUE START_ASSESSMENT ASSESSING",
            "ASSESSING CANCEL_ASSESSMENT ASSESSMENT_DUE",
            "ASSESSING COMPLETE_ASSESSMENT ASSESSED",
            "ASSESSED FIND_ELIGIBLE ELIGIBLE",
            "ASSESSED FIND_NOT_ELIGIBLE NOT_ELIGIBLE",
            "NOT_ELIGIBLE ISSUE_ADVICE CLOSED",
            "ELIGIBLE DECLINE_SUPPORT CLOSED",
            "ELIGIBLE START_PLAN PLANNING",
            "PLANNING SIGN_OFF_PLAN ACTIVE",
            "ACTIVE START_REVIEW IN_REVIEW",
            "IN_REVIEW KEEP_PLAN ACTIVE",
            "IN_REVIEW REVISE_PLAN ACTIVE",
            "IN_REVIEW REASSESS ASSESSING",
            "TRANSFERRING CONFIRM_TRANSFER CLOSED",
            "ACTIVE END_SUPPORT CLOSED",
            "OPEN_REQUEST,ASSESSMENT_DUE,REFUSED,ASSESSING,ASSESSED,ELIGIBLE,NOT_ELIGIBLE,PLANNING,ACTIVE,IN_REVIEW"
                    + " TRANSFER_OUT TRANSFERRING",
            "OPEN_REQUEST,ASSESSMENT_DUE,REFUSED,ASSESSING,ASSESSED,ELIGIBLE,NOT_ELIGIBLE,PLANNING,ACTIVE,IN_REVIEW,TRANSFERRING"
                    + " RECORD_DEATH CLOSED_DECEASED");

    /** How each state is reached, so that every move can be tried from it. */
    private static final Map<EpisodeState, List<EpisodeMove>> WAY_TO = Map.ofEntries(
            Map.entry(EpisodeState.OPEN_REQUEST, List.of()),
            Map.entry(EpisodeState.ASSESSMENT_DUE, List.of(EpisodeMove.OFFER_ASSESSMENT)),
            Map.entry(EpisodeState.REFUSED, List.of(EpisodeMove.OFFER_ASSESSMENT, EpisodeMove.REFUSE_ASSESSMENT)),
            Map.entry(EpisodeState.ASSESSING, List.of(EpisodeMove.OFFER_ASSESSMENT, EpisodeMove.START_ASSESSMENT)),
            Map.entry(EpisodeState.ASSESSED, assessedThen()),
            Map.entry(EpisodeState.ELIGIBLE, assessedThen(EpisodeMove.FIND_ELIGIBLE)),
            Map.entry(EpisodeState.NOT_ELIGIBLE, assessedThen(EpisodeMove.FIND_NOT_ELIGIBLE)),
            Map.entry(EpisodeState.PLANNING, assessedThen(EpisodeMove.FIND_ELIGIBLE, EpisodeMove.START_PLAN)),
            Map.entry(
                    EpisodeState.ACTIVE,
                    assessedThen(EpisodeMove.FIND_ELIGIBLE, EpisodeMove.START_PLAN, EpisodeMove.SIGN_OFF_PLAN)),
            Map.entry(
                    EpisodeState.IN_REVIEW,
                    assessedThen(
                            EpisodeMove.FIND_ELIGIBLE,
                            EpisodeMove.START_PLAN,
                            EpisodeMove.SIGN_OFF_PLAN,
                            EpisodeMove.START_REVIEW)),
            Map.entry(EpisodeState.TRANSFERRING, List.of(EpisodeMove.TRANSFER_OUT)),
            Map.entry(EpisodeState.CLOSED, List.of(EpisodeMove.CLOSE_REQUEST)),
            Map.entry(EpisodeState.CLOSED_DECEASED, List.of(EpisodeMove.RECORD_DEATH)));

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void a_move_leads_where_the_table_says_or_is_refused_with_the_reason_of_the_state(
            EpisodeState state, EpisodeMove move) {
        var episode = in(state);
        var to = allowed().get(state + " " + move);
        if (to != null) {
            episode.make(move, EVERYTHING, LATER);
            assertThat(episode.state()).isEqualTo(to);
            assertThat(episode.closedAt()).isEqualTo(to.isClosed() ? LATER : null);
        } else {
            assertThatThrownBy(() -> episode.make(move, EVERYTHING, LATER))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(state.whyNot()));
            assertThat(episode.state()).isEqualTo(state);
        }
        assertThat(in(state).mayMake(move)).isEqualTo(to != null);
    }

    @ParameterizedTest
    @MethodSource("everyMoveAndAssuranceItNeeds")
    void a_move_is_refused_with_its_law_when_an_assurance_is_missing(EpisodeMove move, Assurance missing) {
        var state = Arrays.stream(EpisodeState.values())
                .filter(move::isAllowedFrom)
                .findFirst()
                .orElseThrow();
        var episode = in(state);
        assertThatThrownBy(() -> episode.make(move, EnumSet.complementOf(EnumSet.of(missing)), LATER))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(missing.missing());
                    assertThat(refused.refusal().citation()).isNotBlank();
                });
        assertThat(episode.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_what_to_do(EpisodeRefusal refusal) {
        assertThat(refusal.sentence()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void meeting_an_urgent_need_leaves_the_request_to_be_decided() {
        var episode = in(EpisodeState.OPEN_REQUEST);
        episode.make(EpisodeMove.MEET_URGENT_NEED, Set.of(Assurance.URGENT_REASON_RECORDED), LATER);
        assertThat(episode.state()).isEqualTo(EpisodeState.OPEN_REQUEST);
    }

    @Test
    void an_outcome_is_due_from_the_day_on_which_the_request_was_received() {
        var episode = in(EpisodeState.OPEN_REQUEST);
        assertThat(episode.stepSince()).isEqualTo(RECEIVED);
        episode.make(EpisodeMove.MEET_URGENT_NEED, EVERYTHING, LATER);
        assertThat(episode.stepSince())
                .as("a move that leaves the case where it is")
                .isEqualTo(RECEIVED);
    }

    @Test
    void the_next_step_is_due_from_the_day_on_which_the_last_one_happened() {
        var episode = in(EpisodeState.OPEN_REQUEST);
        var decidedOn = LocalDate.of(2026, 3, 31);
        episode.make(EpisodeMove.OFFER_ASSESSMENT, EVERYTHING, decidedOn, LATER);
        assertThat(episode.stepSince()).isEqualTo(decidedOn);
        episode.make(EpisodeMove.START_ASSESSMENT, EVERYTHING, Instant.parse("2026-04-01T23:30:00Z"));
        assertThat(episode.stepSince()).as("a day in England").isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @ParameterizedTest
    @EnumSource
    void a_step_is_due_in_the_states_that_wait_for_one_and_in_no_other(EpisodeState state) {
        assertThat(in(state).stepSince() != null)
                .isEqualTo(Step.awaitedIn(state).isPresent());
    }

    @Test
    void nothing_is_due_any_more_of_an_eligible_person_whose_next_steps_are_recorded() {
        var episode = in(EpisodeState.ELIGIBLE);
        episode.stepTaken();
        assertThat(episode.stepSince()).isNull();
    }

    @Test
    void a_closed_case_goes_to_nobody() {
        assertThatThrownBy(() -> in(EpisodeState.CLOSED).allocate(UUID.randomUUID(), null, null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(EpisodeRefusal.ALREADY_CLOSED));
    }

    @Test
    void a_worker_who_is_taken_off_leaves_the_case_with_the_team() {
        var episode = in(EpisodeState.ASSESSMENT_DUE);
        var team = UUID.randomUUID();
        episode.allocate(team, UUID.randomUUID(), "wren");
        episode.endAllocation();
        assertThat(episode.teamId()).isEqualTo(team);
        assertThat(episode.workerId()).isNull();
        assertThat(episode.workerSubject()).isNull();
    }

    private static CaseEpisode in(EpisodeState state) {
        var episode = CaseEpisode.requestReceived(UUID.randomUUID(), UUID.randomUUID(), null, RECEIVED, OPENED);
        WAY_TO.getOrDefault(state, List.of()).forEach(move -> episode.make(move, EVERYTHING, LATER));
        assertThat(episode.state()).isEqualTo(state);
        return episode;
    }

    private static List<EpisodeMove> assessedThen(EpisodeMove... then) {
        return Stream.concat(
                        Stream.of(
                                EpisodeMove.OFFER_ASSESSMENT,
                                EpisodeMove.START_ASSESSMENT,
                                EpisodeMove.COMPLETE_ASSESSMENT),
                        Stream.of(then))
                .toList();
    }

    private static Map<String, EpisodeState> allowed() {
        return TABLE.stream()
                .map(row -> row.split(" "))
                .flatMap(row -> Stream.of(row[0].split(","))
                        .map(from -> Map.entry(from + " " + row[1], EpisodeState.valueOf(row[2]))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(EpisodeState.values())
                .flatMap(state -> Arrays.stream(EpisodeMove.values()).map(move -> Arguments.of(state, move)));
    }

    static Stream<Arguments> everyMoveAndAssuranceItNeeds() {
        return Arrays.stream(EpisodeMove.values())
                .flatMap(move -> move.needs().stream().map(needed -> Arguments.of(move, needed)));
    }
}
