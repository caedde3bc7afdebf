package care.accord.staffing.worker.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker's days in one team, both ends included; without a day when it was taken back before it began. */
@Entity
public class Membership {

    @Id
    private UUID id;

    private UUID teamId;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;

    protected Membership() {}

    Membership(UUID teamId, LocalDate fromOn) {
        this.id = UUID.randomUUID();
        this.teamId = teamId;
        this.fromOn = fromOn;
    }

    void endOn(LocalDate lastDay) {
        toOn = lastDay;
    }

    void reopen() {
        toOn = null;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(fromOn) && (toOn == null || !day.isAfter(toOn));
    }

    /** Has days on or after that one. */
    boolean reaches(LocalDate day) {
        return toOn == null || !toOn.isBefore(day);
    }

    public UUID teamId() {
        return teamId;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    public @Nullable LocalDate toOn() {
        return toOn;
    }
}
