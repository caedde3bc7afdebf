package care.accord.staffing.worker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final WorkerDetails WREN =
            new WorkerDetails("Wren Ashby", WorkerRole.SOCIAL_WORKER, new BodyCode("998"), "wren", null);

    private final Worker worker = new Worker(UUID.randomUUID(), WREN, NOW);

    @Test
    void a_worker_who_joined_is_in_the_team_from_the_first_day_on() {
        join(NORTH, APRIL, null);
        assertThat(teamOn(APRIL.minusDays(1))).isNull();
        assertThat(teamOn(APRIL)).isEqualTo(NORTH);
        assertThat(teamOn(TODAY.plusYears(9))).isEqualTo(NORTH);
    }

    @Test
    void the_last_day_belongs_to_the_membership() {
        join(NORTH, APRIL, OCTOBER);
        assertThat(teamOn(OCTOBER)).isEqualTo(NORTH);
        assertThat(teamOn(OCTOBER.plusDays(1))).isNull();
    }

    @Test
    void a_membership_of_one_day_is_one() {
        join(NORTH, APRIL, APRIL);
        assertThat(teamOn(APRIL)).isEqualTo(NORTH);
    }

    @Test
    void moving_ends_the_former_membership_the_day_before() {
        join(NORTH, APRIL, null);
        var events = join(SOUTH, OCTOBER, null);
        assertThat(teamOn(OCTOBER.minusDays(1))).isEqualTo(NORTH);
        assertThat(teamOn(OCTOBER)).isEqualTo(SOUTH);
        assertThat(events).extracting(Event::getClass).isEqualTo(List.of(WorkerLeftTeam.class, WorkerJoinedTeam.class));
    }

    @Test
    void a_membership_that_had_already_ended_is_left_as_it_was() {
        join(NORTH, APRIL, APRIL.plusDays(9));
        assertThat(join(SOUTH, APRIL.plusDays(10), null)).hasSize(1);
    }

    @Test
    void a_membership_whose_last_day_is_the_first_of_the_next_ends_a_day_sooner() {
        join(NORTH, APRIL, OCTOBER);
        assertThat(join(SOUTH, OCTOBER, null)).hasSize(2);
        assertThat(teamOn(OCTOBER.minusDays(1))).isEqualTo(NORTH);
        assertThat(teamOn(OCTOBER)).isEqualTo(SOUTH);
    }

    @Test
    void another_team_from_the_same_day_takes_the_first_one_back() {
        join(NORTH, APRIL, null);
        join(SOUTH, APRIL, null);
        assertThat(teamOn(APRIL)).isEqualTo(SOUTH);
        assertThat(worker.memberships().getFirst().toOn()).isEqualTo(APRIL.minusDays(1));
    }

    @Test
    void the_same_team_from_the_same_day_only_gets_a_last_day() {
        join(NORTH, APRIL, null);
        join(NORTH, APRIL, OCTOBER);
        assertThat(worker.memberships()).hasSize(1);
        assertThat(teamOn(OCTOBER.plusDays(1))).isNull();
    }

    @Test
    void a_last_day_can_be_opened_again() {
        join(NORTH, APRIL, OCTOBER);
        join(NORTH, APRIL, null);
        assertThat(teamOn(OCTOBER.plusDays(1))).isEqualTo(NORTH);
    }

    @Test
    void a_former_team_can_be_joined_again() {
        join(NORTH, APRIL, OCTOBER);
        join(NORTH, OCTOBER.plusDays(1), null);
        assertThat(worker.memberships()).hasSize(2);
    }

    @Test
    void nobody_joins_the_team_they_are_in() {
        join(NORTH, APRIL, null);
        refused(WorkerRefusal.ALREADY_IN_TEAM, () -> join(NORTH, OCTOBER, null));
    }

    @Test
    void nobody_joins_before_the_membership_recorded_last() {
        join(NORTH, OCTOBER, null);
        refused(WorkerRefusal.JOINS_BEFORE_THE_LAST, () -> join(SOUTH, APRIL, null));
    }

    @Test
    void nobody_leaves_before_joining() {
        refused(WorkerRefusal.LEAVES_BEFORE_JOINING, () -> join(NORTH, OCTOBER, APRIL));
    }

    @Test
    void who_leaves_at_once_is_out_today() {
        join(NORTH, APRIL, null);
        worker.leave(TODAY, NOW);
        assertThat(teamOn(TODAY.minusDays(1))).isEqualTo(NORTH);
        assertThat(teamOn(TODAY)).isNull();
    }

    @Test
    void who_leaves_on_the_first_day_had_no_day_in_the_team() {
        join(NORTH, TODAY, null);
        worker.leave(TODAY, NOW);
        assertThat(teamOn(TODAY)).isNull();
        assertThat(teamOn(TODAY.minusDays(1))).isNull();
    }

    @Test
    void who_leaves_at_once_does_not_join_the_team_that_was_planned() {
        join(NORTH, APRIL, null);
        join(SOUTH, TODAY.plusDays(7), null);
        assertThat(worker.leave(TODAY, NOW)).hasSize(2);
        assertThat(teamOn(TODAY)).isNull();
        assertThat(teamOn(TODAY.plusDays(7))).isNull();
    }

    @Test
    void who_is_in_no_team_cannot_leave() {
        refused(WorkerRefusal.NOT_IN_A_TEAM, () -> worker.leave(TODAY, NOW));
        join(NORTH, APRIL, TODAY.minusDays(1));
        refused(WorkerRefusal.NOT_IN_A_TEAM, () -> worker.leave(TODAY, NOW));
    }

    @Test
    void who_becomes_inactive_leaves_at_once_and_joins_no_team() {
        join(NORTH, APRIL, null);
        assertThat(worker.change(WREN, false, TODAY, NOW)).hasSize(2);
        assertThat(teamOn(TODAY)).isNull();
        refused(WorkerRefusal.INACTIVE, () -> join(SOUTH, TODAY, null));
    }

    @Test
    void who_stays_active_stays_in_the_team() {
        join(NORTH, APRIL, null);
        assertThat(worker.change(WREN, true, TODAY, NOW)).hasSize(1);
        assertThat(teamOn(TODAY)).isEqualTo(NORTH);
    }

    private List<Event> join(UUID team, LocalDate from, @Nullable LocalDate to) {
        return worker.join(team, from, to, NOW);
    }

    private @Nullable UUID teamOn(LocalDate day) {
        return worker.membershipOn(day).map(Membership::teamId).orElse(null);
    }

    private static void refused(WorkerRefusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
