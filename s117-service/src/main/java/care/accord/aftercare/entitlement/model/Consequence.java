package care.accord.aftercare.entitlement.model;

import care.accord.aftercare.detention.model.DetentionRefusal;
import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.History;
import care.accord.aftercare.detention.model.Statement;
import care.accord.kit.refusal.RefusedException;
import java.util.Optional;
import java.util.UUID;

/** What a recorded detention does to the register. */
public enum Consequence {
    OPENED(
            "It opens a prospective entitlement to after-care: planning starts now.",
            "A prospective entitlement to after-care was opened: planning starts now."),
    CARRIED_ON(
            "The prospective entitlement that is open already will rest on this entry.",
            "The prospective entitlement that was open already now rests on this entry."),
    STAYS(
            "The prospective entitlement stays: the duty begins when the person leaves hospital, \"whether or not immediately\" after the detention ends.",
            "The prospective entitlement stays: the duty begins when the person leaves hospital, \"whether or not immediately\" after the detention ends."),
    OPENING_CORRECTED(
            "The entitlement that the former entry opened will stay until legal advice says what becomes of it; a task will be opened.",
            "The entitlement that the former entry opened stays until legal advice says what becomes of it; a task was opened."),
    QUESTION_OPENED(
            "It opens no entitlement, but a task to find out what is missing.",
            "No entitlement was opened, but a task to find out what is missing."),
    NOTHING_OPENED("It opens no entitlement.", "No entitlement was opened.");

    private final String preview;
    private final String display;

    Consequence(String preview, String display) {
        this.preview = preview;
        this.display = display;
    }

    /** As it reads before the detention is recorded. */
    public String preview() {
        return preview;
    }

    /** As it reads afterwards. */
    public String display() {
        return display;
    }

    /**
     * Decides it before the detention is recorded.
     *
     * @param restsOn the detention that the person's prospective entitlement rests on, where one is open
     * @throws RefusedException {@link DetentionRefusal#ALREADY_PROSPECTIVE}
     */
    public static Consequence of(Statement stated, History history, Optional<UUID> restsOn) {
        var continued = restsOn.filter(detentionId -> history.continues(stated, detentionId));
        var qualification = stated.qualification();
        if (qualification.opensAnEntitlement()) {
            if (restsOn.isPresent() && continued.isEmpty()) {
                throw DetentionRefusal.ALREADY_PROSPECTIVE.refused();
            }
            return continued.isPresent() ? CARRIED_ON : OPENED;
        }
        if (continued
                .map(detentionId -> new Earlier(detentionId, Earlier.How.CORRECTS))
                .filter(correction -> correction.equals(stated.earlier()))
                .isPresent()) {
            return OPENING_CORRECTED;
        }
        if (qualification.needsSomeone()) {
            return QUESTION_OPENED;
        }
        return continued.isPresent() ? STAYS : NOTHING_OPENED;
    }
}
