package care.accord.partnership.agreement.model;

import static care.accord.partnership.agreement.model.AgreementState.APPRAISED;
import static care.accord.partnership.agreement.model.AgreementState.APPROVED;
import static care.accord.partnership.agreement.model.AgreementState.CONSULTED;
import static care.accord.partnership.agreement.model.AgreementState.DRAFT;
import static care.accord.partnership.agreement.model.AgreementState.ENDED;
import static care.accord.partnership.agreement.model.AgreementState.EXITING;
import static care.accord.partnership.agreement.model.AgreementState.IN_FORCE;
import static care.accord.partnership.agreement.model.AgreementState.NOTICE;
import static care.accord.partnership.agreement.model.AgreementState.UNDER_REVIEW;

import java.util.List;
import java.util.Optional;

/**
 * One allowed move of an agreement; a move that is not a line of {@link #TABLE} is refused.
 *
 * @param guard what must be so for the move, in words for the people who prepare it
 */
public record Move(AgreementState from, Step step, AgreementState to, String guard) {

    /** Every allowed move. An agreement begins as a draft, with all mandatory parts of its schedule present. */
    public static final List<Move> TABLE = List.of(
            new Move(DRAFT, Step.OPTIONS_APPRAISED, APPRAISED, "at least two options, no change and an end among them"),
            new Move(
                    APPRAISED,
                    Step.CONSULTED,
                    CONSULTED,
                    "joint consultation (SI 2000/617 reg 4(2)), except for a Better Care Fund pool"),
            new Move(CONSULTED, Step.APPROVED, APPROVED, "a decision of each of the two bodies, with its reference"),
            new Move(APPROVED, Step.SIGNED, IN_FORCE, "signed before the term is over"),
            new Move(
                    IN_FORCE,
                    Step.EXTENDED,
                    IN_FORCE,
                    "a later end, authorised, within the provision for extension, recorded before expiry"),
            new Move(IN_FORCE, Step.REVIEW_DUE, UNDER_REVIEW, "opened no later than a year before expiry"),
            new Move(UNDER_REVIEW, Step.REVIEW_CLOSED, IN_FORCE, "an outcome: renew, extend, refresh or end"),
            new Move(IN_FORCE, Step.NOTICE_GIVEN, NOTICE, "in writing, with giver, receiver, reason and length"),
            new Move(IN_FORCE, Step.BREAK_EXERCISED, NOTICE, "on a listed break date, with the lead that it requires"),
            new Move(IN_FORCE, Step.BREACH_FOUND, NOTICE, "a reason for immediate or shorter notice"),
            new Move(NOTICE, Step.NOTICE_WITHDRAWN, IN_FORCE, "withdrawn by both bodies"),
            new Move(NOTICE, Step.END_REACHED, EXITING, "the last day has come, with an exit plan"),
            new Move(IN_FORCE, Step.END_REACHED, EXITING, "the last day has come, with an exit plan"),
            // A review that is still open does not keep an expired agreement alive.
            new Move(UNDER_REVIEW, Step.END_REACHED, EXITING, "the last day has come, with an exit plan"),
            new Move(
                    EXITING,
                    Step.EXIT_COMPLETED,
                    ENDED,
                    "staff, records, cases, funds and access to systems all closed out"));

    /** The move that a step makes from a state, or nothing when the step is not allowed there. */
    public static Optional<Move> from(AgreementState state, Step step) {
        return TABLE.stream()
                .filter(move -> move.from == state && move.step == step)
                .findFirst();
    }

    /** What may happen next. */
    public static List<Move> from(AgreementState state) {
        return TABLE.stream().filter(move -> move.from == state).toList();
    }
}
