package care.accord.web.layout;

import org.jspecify.annotations.Nullable;

/** How far a section of a task list is. */
public enum TaskStatus {
    NOT_STARTED("Not started", "blue"),
    IN_PROGRESS("In progress", "light-blue"),
    COMPLETED("Completed", null),
    CANNOT_START_YET("Cannot start yet", null);

    private final String text;
    private final @Nullable String colour;

    TaskStatus(String text, @Nullable String colour) {
        this.text = text;
        this.colour = colour;
    }

    public String text() {
        return text;
    }

    /** Null where the status is plain text: what is done or out of reach should not draw the eye. */
    public @Nullable String colour() {
        return colour;
    }

    public boolean canOpen() {
        return this != CANNOT_START_YET;
    }
}
