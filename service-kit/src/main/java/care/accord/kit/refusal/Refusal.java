package care.accord.kit.refusal;

import org.jspecify.annotations.Nullable;

/** A rule that says no and that the user can act on. One enum per feature: code and sentence together. */
public interface Refusal {

    /** What kind of no this is; the only thing that HTTP needs to know of it. */
    Kind kind();

    /** Stable, upper snake case; part of the problem's type for ever. */
    String name();

    /** What is wrong and what to do about it, in plain words, without personal data. */
    String sentence();

    /** The statute, regulation or policy that refuses, where there is one. */
    default @Nullable String citation() {
        return null;
    }

    /** How a refusal reads to the caller. */
    enum Kind {
        /** There is nothing there, or nothing that the user may know of. */
        MISSING,
        /** The request itself is unfit. */
        UNFIT,
        /** The user may not do this. */
        FORBIDDEN,
        /** It cannot be done in the present state. */
        CONFLICT,
        /** A rule of law or policy stands against it. */
        RULE,
        /** Someone changed the record in the meantime. */
        STALE,
        /** The request must say which version it changes. */
        VERSION_NEEDED,
        /** It asks for more at once than one client, or all together, may. */
        TOO_MUCH
    }
}
