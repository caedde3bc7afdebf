package care.accord.aftercare.entitlement.model;

import care.accord.aftercare.entitlement.model.Circumstances.Body;
import care.accord.aftercare.entitlement.model.Circumstances.Conclusion;
import care.accord.aftercare.entitlement.model.Circumstances.Leave;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What has to hold for a move. A new rule is a new constant. */
public enum Guard {
    LEAVE_TEST_ANSWERED(
            "Say whether the person really lives in the community on this leave.",
            "R v Ealing District HA ex p Watson; CXF v Central Bedfordshire",
            known -> known.leave() != null),
    LEAVE_IS_LIFE_IN_THE_COMMUNITY(
            "Regular escorted leave from hospital does not begin the duty.",
            "CXF v Central Bedfordshire",
            known -> known.leave() != Leave.REGULAR_ESCORTED_LEAVE),
    REASON_GIVEN("Give the reason.", "local policy", known -> !known.reason().isBlank()),
    NO_CTO_IN_FORCE(
            "After-care cannot end while a community treatment order is in force.",
            "MHA 1983 s117(2)",
            known -> !known.ctoInForce()),
    NOT_CONDITIONALLY_DISCHARGED(
            "After-care is not ended during a conditional discharge until legal review says that it may.",
            "local policy, pending legal review",
            known -> !known.conditionallyDischarged()),
    BOTH_BODIES_SATISFIED(
            "Both the council and the NHS body have to be satisfied; one alone cannot end it.",
            "MHA 1983 s117(2)",
            known -> Arrays.stream(Body.values())
                    .allMatch(body -> of(body, known).anyMatch(Conclusion::satisfied)
                            && of(body, known).allMatch(Conclusion::satisfied))),
    DECIDED_BY_TWO_PEOPLE(
            "The two decisions have to be made by different people.",
            "MHA 1983 s117(2)",
            known -> deciders(known).distinct().count() == deciders(known).count()),
    DECISIONS_HAVE_REASONS(
            "Each body gives its reasons.",
            "local policy",
            known -> known.conclusions().stream()
                    .noneMatch(conclusion -> conclusion.reasons().isBlank())),
    VIEWS_RECORDED(
            "Record what the person, or a carer for them, says about ending.",
            "local policy",
            known -> !known.personOrCarerViews().isBlank()),
    NOTICE_SENT(
            "Send the person the joint notice in writing and record the day.",
            "good practice; MHA 2025 s46(2) when commenced",
            known -> known.noticeSentOn() != null),
    A_BODY_DISSENTED(
            "Record which body is not satisfied, and its reasons.",
            "MHA 1983 s117(2)",
            known -> known.conclusions().stream().anyMatch(conclusion -> !conclusion.satisfied())),
    NO_NEW_APPLICATION_OR_ORDER(
            "A return to hospital on a new application or order is a new detention: record it as that.",
            "R (Worcestershire CC) v SSHSC [2023] UKSC 31",
            known -> !known.newApplicationOrOrder());

    private final String sentence;
    private final String citation;
    private final Predicate<Circumstances> holds;

    Guard(String sentence, String citation, Predicate<Circumstances> holds) {
        this.sentence = sentence;
        this.citation = citation;
        this.holds = holds;
    }

    /** What to do about it. */
    public String sentence() {
        return sentence;
    }

    public String citation() {
        return citation;
    }

    boolean holds(Circumstances known) {
        return holds.test(known);
    }

    private static Stream<Conclusion> of(Body body, Circumstances known) {
        return known.conclusions().stream().filter(conclusion -> conclusion.body() == body);
    }

    private static Stream<String> deciders(Circumstances known) {
        return known.conclusions().stream().map(Conclusion::decider);
    }
}
