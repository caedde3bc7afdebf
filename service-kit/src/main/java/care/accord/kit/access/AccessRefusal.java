package care.accord.kit.access;

import care.accord.kit.refusal.Refusal;

/** The one answer to whoever asks for a person that they may not see, or that does not exist. */
public enum AccessRefusal implements Refusal {
    NOT_FOUND;

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public String sentence() {
        return "There is no such record, or you have no relationship with the person it is about. Check the address, search again, or ask the person's team.";
    }
}
