package care.accord.aftercare.entitlement.model;

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
import static care.accord.aftercare.entitlement.model.Happening.BODY_DISSENTED;
import static care.accord.aftercare.entitlement.model.Happening.BOTH_SATISFIED;
import static care.accord.aftercare.entitlement.model.Happening.CEASED_DETENTION_STILL_INPATIENT;
import static care.accord.aftercare.entitlement.model.Happening.COMMUNITY_LEAVE;
import static care.accord.aftercare.entitlement.model.Happening.CONDITIONALLY_DISCHARGED;
import static care.accord.aftercare.entitlement.model.Happening.CTO_MADE;
import static care.accord.aftercare.entitlement.model.Happening.CTO_RECALLED_OR_REVOKED;
import static care.accord.aftercare.entitlement.model.Happening.DECISION_FLAWED;
import static care.accord.aftercare.entitlement.model.Happening.DECISION_NOT_JOINT;
import static care.accord.aftercare.entitlement.model.Happening.DIED;
import static care.accord.aftercare.entitlement.model.Happening.DIVERTED;
import static care.accord.aftercare.entitlement.model.Happening.ENDING_PROPOSED;
import static care.accord.aftercare.entitlement.model.Happening.IMPRISONED;
import static care.accord.aftercare.entitlement.model.Happening.INFORMAL_OR_SECTION_2_ADMISSION;
import static care.accord.aftercare.entitlement.model.Happening.LEFT_HOSPITAL;
import static care.accord.aftercare.entitlement.model.Happening.NEW_QUALIFYING_DETENTION;
import static care.accord.aftercare.entitlement.model.Happening.PERSON_DISPUTED;
import static care.accord.aftercare.entitlement.model.Happening.QUALIFYING_DETENTION_STARTED;
import static care.accord.aftercare.entitlement.model.Happening.RECALLED_FROM_CONDITIONAL_DISCHARGE;
import static care.accord.aftercare.entitlement.model.Happening.REVIEWED;
import static care.accord.aftercare.entitlement.model.State.ACTIVE;
import static care.accord.aftercare.entitlement.model.State.DISCHARGE_PROPOSED;
import static care.accord.aftercare.entitlement.model.State.ENDED_DEATH;
import static care.accord.aftercare.entitlement.model.State.ENDED_JOINT;
import static care.accord.aftercare.entitlement.model.State.ENDED_REDETENTION;
import static care.accord.aftercare.entitlement.model.State.PROSPECTIVE;
import static care.accord.aftercare.entitlement.model.State.VOID;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One allowed move of an entitlement. What is not in the table is refused.
 *
 * @param from null for the opening of an entitlement
 * @param because the law or policy that makes it so
 */
public record Move(@Nullable State from, Happening happening, State to, String because, Set<Guard> guards, Also also) {

    /** What the move brings with it. */
    public enum Also {
        NOTHING,
        /** The law as read leaves something open: the move stands, and somebody looks at it. */
        LEGAL_REVIEW,
        /** A new entitlement opens as prospective; this one keeps its history. */
        NEW_ENTITLEMENT
    }

    /** Every move there is, in the order of a person's way through after-care. */
    public static final List<Move> TABLE = Stream.of(
                    Stream.of(
                            move(
                                    null,
                                    QUALIFYING_DETENTION_STARTED,
                                    PROSPECTIVE,
                                    "Planning starts on admission (MHA Code of Practice 33.10)"),
                            move(
                                    PROSPECTIVE,
                                    CEASED_DETENTION_STILL_INPATIENT,
                                    PROSPECTIVE,
                                    "MHA 1983 s117(1): \"whether or not immediately\""),
                            move(PROSPECTIVE, LEFT_HOSPITAL, ACTIVE, "MHA 1983 s117(1)"),
                            move(PROSPECTIVE, CTO_MADE, ACTIVE, "MHA 1983 s117(1)"),
                            move(PROSPECTIVE, CONDITIONALLY_DISCHARGED, ACTIVE, "MHA 1983 s117(1)"),
                            move(
                                    PROSPECTIVE,
                                    COMMUNITY_LEAVE,
                                    ACTIVE,
                                    "MHA 1983 s117(1); R v Ealing District HA ex p Watson",
                                    LEAVE_TEST_ANSWERED,
                                    LEAVE_IS_LIFE_IN_THE_COMMUNITY),
                            move(PROSPECTIVE, DIED, VOID, "MHA 1983 s117(1): never left hospital", REASON_GIVEN),
                            move(PROSPECTIVE, DIVERTED, VOID, "MHA 1983 s117(1): never left hospital", REASON_GIVEN)),
                    Stream.of(
                            move(ACTIVE, REVIEWED, ACTIVE, "MHA Code of Practice ch. 33"),
                            move(
                                    ACTIVE,
                                    ENDING_PROPOSED,
                                    DISCHARGE_PROPOSED,
                                    "MHA 1983 s117(2)",
                                    NO_CTO_IN_FORCE,
                                    NOT_CONDITIONALLY_DISCHARGED),
                            move(
                                    DISCHARGE_PROPOSED,
                                    BOTH_SATISFIED,
                                    ENDED_JOINT,
                                    "MHA 1983 s117(2)",
                                    NO_CTO_IN_FORCE,
                                    NOT_CONDITIONALLY_DISCHARGED,
                                    BOTH_BODIES_SATISFIED,
                                    DECIDED_BY_TWO_PEOPLE,
                                    DECISIONS_HAVE_REASONS,
                                    VIEWS_RECORDED,
                                    NOTICE_SENT),
                            move(
                                    DISCHARGE_PROPOSED,
                                    BODY_DISSENTED,
                                    ACTIVE,
                                    "MHA 1983 s117(2)",
                                    A_BODY_DISSENTED,
                                    DECISIONS_HAVE_REASONS),
                            move(DISCHARGE_PROPOSED, PERSON_DISPUTED, ACTIVE, "local policy", REASON_GIVEN)),
                    Stream.of(
                            reviewed(
                                    ACTIVE,
                                    CTO_RECALLED_OR_REVOKED,
                                    ACTIVE,
                                    "[2014] EWCA Civ 712 kept the first area; UKSC 31 did not decide it",
                                    NO_NEW_APPLICATION_OR_ORDER),
                            reviewed(
                                    ACTIVE,
                                    RECALLED_FROM_CONDITIONAL_DISCHARGE,
                                    ACTIVE,
                                    "[2014] EWCA Civ 712 kept the first area; UKSC 31 did not decide it",
                                    NO_NEW_APPLICATION_OR_ORDER),
                            move(
                                    ACTIVE,
                                    INFORMAL_OR_SECTION_2_ADMISSION,
                                    ACTIVE,
                                    "[2023] UKSC 31: neither ends the duty"),
                            redetained(ACTIVE, ENDED_REDETENTION, "[2023] UKSC 31: the duty ends by operation of law"),
                            move(ACTIVE, DIED, ENDED_DEATH, "the duty is owed to a living person"),
                            reviewed(
                                    ACTIVE,
                                    IMPRISONED,
                                    ACTIVE,
                                    "obiter in [2023] UKSC 31, contested: not ended by itself")),
                    Stream.of(ENDED_JOINT, ENDED_REDETENTION, ENDED_DEATH)
                            .flatMap(ended -> Stream.of(
                                    move(
                                            ended,
                                            DECISION_FLAWED,
                                            ACTIVE,
                                            "a correction; nothing is deleted",
                                            REASON_GIVEN),
                                    move(
                                            ended,
                                            DECISION_NOT_JOINT,
                                            ACTIVE,
                                            "MHA 1983 s117(2); a correction, nothing is deleted",
                                            REASON_GIVEN))),
                    Stream.of(redetained(ENDED_JOINT, PROSPECTIVE, "MHA 1983 s117(1): a new chain")))
            .flatMap(rows -> rows)
            .toList();

    /** What came of asking for a move. */
    public sealed interface Answer {

        /** It may be made. */
        record Allowed(Move move) implements Answer {}

        /** The table has no such move; {@code why} says how things stand. */
        record NotInTheTable(String why) implements Answer {}

        /** The table has it, but these guards stand against it, all of them at once. */
        record Guarded(Move move, List<Guard> unmet) implements Answer {}
    }

    /** Asks the table, with every guard that does not hold. */
    public static Answer ask(@Nullable State from, Happening happening, Circumstances known) {
        return find(from, happening)
                .map(move -> move.answer(known))
                .orElseGet(() -> new Answer.NotInTheTable(
                        from == null
                                ? "There is no entitlement yet: only a qualifying detention opens one."
                                : from.standing()));
    }

    /** The move that begins every entitlement. */
    static Move opening() {
        return find(null, QUALIFYING_DETENTION_STARTED).orElseThrow();
    }

    private static Optional<Move> find(@Nullable State from, Happening happening) {
        return TABLE.stream()
                .filter(move -> move.from == from && move.happening == happening)
                .findFirst();
    }

    private Answer answer(Circumstances known) {
        var unmet =
                guards.stream().filter(guard -> !guard.holds(known)).sorted().toList();
        return unmet.isEmpty() ? new Answer.Allowed(this) : new Answer.Guarded(this, unmet);
    }

    private static Move move(@Nullable State from, Happening happening, State to, String because, Guard... guards) {
        return new Move(from, happening, to, because, Set.of(guards), Also.NOTHING);
    }

    private static Move reviewed(State from, Happening happening, State to, String because, Guard... guards) {
        return new Move(from, happening, to, because, Set.of(guards), Also.LEGAL_REVIEW);
    }

    private static Move redetained(State from, State to, String because) {
        return new Move(from, NEW_QUALIFYING_DETENTION, to, because, Set.of(), Also.NEW_ENTITLEMENT);
    }
}
