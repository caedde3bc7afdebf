package care.accord.kit.actor;

import care.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why someone who is signed in may still not act. */
public enum ActorRefusal implements Refusal {
    BODY_UNKNOWN("Your account does not say which body employs you. Ask your identity administrator to set it.", null),
    BODIES_DISAGREE(
            "Your account and the staffing record name different employers. Ask a staffing officer to put the staffing record right.",
            null),
    NOT_IN_A_TEAM(
            "You are not in a team today, so nothing can be recorded in your name. Ask a staffing officer to add you to your team.",
            null),
    NOT_DELEGATED(
            "No agreement in force lets your body exercise this function. Ask the council, or a partnership manager, who can.",
            "NHS Act 2006 s75; Care Act 2014 s79");

    private final String sentence;
    private final @Nullable String citation;

    ActorRefusal(String sentence, @Nullable String citation) {
        this.sentence = sentence;
        this.citation = citation;
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public @Nullable String citation() {
        return citation;
    }
}
