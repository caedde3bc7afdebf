package care.accord.partnership.agreement.model;

import care.accord.contracts.BodyCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as it was taken: when, by whom, and where the evidence is. */
@Entity
@Table(name = "agreement_step")
public class StepRecord {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Step step;

    private LocalDate takenOn;
    private @Nullable String body;
    private @Nullable String reference;
    private @Nullable Integer noticeMonths;
    private Instant recordedAt;

    protected StepRecord() {}

    StepRecord(StepTaken taken, Instant at) {
        this.id = UUID.randomUUID();
        this.step = taken.step();
        this.takenOn = taken.on();
        this.recordedAt = at;
        switch (taken) {
            case StepTaken.OptionsAppraised it -> reference = it.paper();
            case StepTaken.Consulted it -> reference = it.consultation();
            case StepTaken.Approved it -> {
                body = it.by().value();
                reference = it.decision();
            }
            case StepTaken.NoticeGiven it -> {
                body = it.givenBy().value();
                reference = it.reason();
                noticeMonths = it.months();
            }
            case StepTaken.EndReached it -> reference = it.exitPlan();
            case StepTaken.Signed _, StepTaken.ExitCompleted _ -> {}
        }
    }

    public Step step() {
        return step;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    /** Who decided, or who gave notice. */
    public @Nullable BodyCode body() {
        return body == null ? null : new BodyCode(body);
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable Integer noticeMonths() {
        return noticeMonths;
    }
}
