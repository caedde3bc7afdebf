package care.accord.aftercare.entitlement.model;

import care.accord.kit.refusal.Refusal;

/** Why an entitlement stays where it is. */
public enum EntitlementRefusal implements Refusal {
    MOVE_NOT_ALLOWED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String sentence() {
        return "The entitlement cannot move in this way now. The reasons say how things stand.";
    }

    @Override
    public String citation() {
        return "MHA 1983 s117";
    }
}
