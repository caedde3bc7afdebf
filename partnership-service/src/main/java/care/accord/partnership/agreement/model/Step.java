package care.accord.partnership.agreement.model;

/** What happens to an agreement between its draft and its end. */
public enum Step {
    OPTIONS_APPRAISED("Options appraised"),
    CONSULTED("Consulted"),
    APPROVED("Approved"),
    SIGNED("Signed"),
    EXTENDED("Extended"),
    REVIEW_DUE("Review opened"),
    REVIEW_CLOSED("Review closed"),
    NOTICE_GIVEN("Notice given"),
    BREAK_EXERCISED("Break exercised"),
    BREACH_FOUND("Breach or unsatisfactory performance"),
    NOTICE_WITHDRAWN("Notice withdrawn"),
    END_REACHED("End reached"),
    EXIT_COMPLETED("Exit completed");

    private final String display;

    Step(String display) {
        this.display = display;
    }

    /** The one step that a board member may record, for their own body. */
    public boolean isApproval() {
        return this == APPROVED;
    }

    public String display() {
        return display;
    }
}
