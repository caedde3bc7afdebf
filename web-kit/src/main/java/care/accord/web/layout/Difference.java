package care.accord.web.layout;

/** One field of a record that two people changed: what it was, what I typed, what is stored now. */
public record Difference(String label, String before, String yours, String theirs) {

    public boolean changedInYours() {
        return !yours.equals(before);
    }

    public boolean changedInTheirs() {
        return !theirs.equals(before);
    }
}
