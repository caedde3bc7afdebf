package care.accord.aftercare.detention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has to find out about a detention before the register can say more: a task, not an entitlement. */
@Entity
public class Question {

    @Id
    private UUID id;

    @Column
    private UUID personId;

    @Column
    private UUID detentionId;

    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private Instant askedAt;

    private @Nullable UUID answeredBy;

    public enum Kind {
        LEGAL_REVIEW("Ask for legal advice whether this detention qualifies for after-care."),
        LEGAL_STATUS("Find out the legal status and record it as a correction."),
        OPENING_CORRECTED(
                "The detention that opened the entitlement was corrected and no longer qualifies. Ask for legal advice what becomes of the entitlement.");

        private final String display;

        Kind(String display) {
            this.display = display;
        }

        /** What has to be done. */
        public String display() {
            return display;
        }
    }

    protected Question() {}

    public Question(UUID id, UUID personId, UUID detentionId, Kind kind, Instant at) {
        this.id = id;
        this.personId = personId;
        this.detentionId = detentionId;
        this.kind = kind;
        this.askedAt = at;
    }

    /** What a status leaves open by itself. */
    public static Optional<Kind> leftOpenBy(Qualification qualification) {
        return switch (qualification.outcome()) {
            case LEGAL_REVIEW -> Optional.of(Kind.LEGAL_REVIEW);
            case UNKNOWN_DATA_QUALITY -> Optional.of(Kind.LEGAL_STATUS);
            case QUALIFIES, DOES_NOT -> Optional.empty();
        };
    }

    /** A correction of the detention answers it. */
    public void answer(UUID correctionId) {
        answeredBy = correctionId;
    }

    public UUID detentionId() {
        return detentionId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
