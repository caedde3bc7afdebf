package care.accord.cases.allocation.model;

import care.accord.kit.refusal.Refusal;

/** Why a case is not allocated. */
public enum AllocationRefusal implements Refusal {
    TEAM_UNKNOWN("Choose a team that staffing-service knows today."),
    WORKER_UNKNOWN("Choose a worker that staffing-service knows."),
    WORKER_HAS_LEFT("The worker has left. Choose someone who is in the team today."),
    WORKER_NOT_IN_TEAM("The worker is not in that team today. Choose someone who is, or another team."),
    NOT_YOUR_TEAM("Only a manager of the team that holds the case allocates it.");

    private final String sentence;

    AllocationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return this == NOT_YOUR_TEAM ? Kind.FORBIDDEN : Kind.RULE;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
