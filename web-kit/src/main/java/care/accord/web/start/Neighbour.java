package care.accord.web.start;

/** What a program leans on, and looks at before it serves. */
@FunctionalInterface
public interface Neighbour {

    State look();

    /** How a neighbour was found. */
    sealed interface State {}

    /** All is as it should be. */
    record Fine() implements State {}

    /**
     * It is not there, and may still come.
     *
     * @param sentence what is away, by which setting it is named, and what to do
     */
    record Away(String sentence) implements State {}

    /**
     * It is there and can't be used; waiting does not help.
     *
     * @param sentence what is wrong, by which setting it is named, and what to do
     */
    record Wrong(String sentence) implements State {}
}
