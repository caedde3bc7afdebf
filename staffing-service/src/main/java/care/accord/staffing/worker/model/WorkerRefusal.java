package care.accord.staffing.worker.model;

import care.accord.kit.refusal.Refusal;

/** Why a worker cannot be registered, changed or moved. */
public enum WorkerRefusal implements Refusal {
    WORKER_NOT_FOUND(Kind.MISSING, "There is no worker with that id."),
    SUBJECT_TAKEN(Kind.CONFLICT, "Another worker has that account. Check the account's subject identifier."),
    INACTIVE(Kind.CONFLICT, "The worker is inactive. Make them active before they join a team."),
    ALREADY_IN_TEAM(
            Kind.CONFLICT, "The worker is already in that team. To end the membership, enter its first and last day."),
    NOT_IN_A_TEAM(Kind.CONFLICT, "The worker is in no team, so there is no membership to end."),
    JOINS_BEFORE_THE_LAST(
            Kind.RULE, "The worker joined a team on a later day than that. Enter that day or one after it."),
    LEAVES_BEFORE_JOINING(
            Kind.RULE, "The last day in the team is before the first. Enter the same day or a later one.");

    private final Kind kind;
    private final String sentence;

    WorkerRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
