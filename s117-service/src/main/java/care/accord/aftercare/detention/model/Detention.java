package care.accord.aftercare.detention.model;

import care.accord.contracts.LegalStatus;
import care.accord.kit.actor.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One recorded detention and what the law made of it. Never changed: a correction or an end is a new entry. */
@Entity
@Immutable
public class Detention {

    @Id
    private UUID id;

    @Column
    private UUID personId;

    @Column
    private LegalStatus legalStatus;

    @Column
    private LocalDate detainedOn;

    private @Nullable LocalDate appliedOn;

    @Embedded
    @Column
    @AttributeOverride(name = "name", column = @Column(name = "hospital_name"))
    @AttributeOverride(name = "site", column = @Column(name = "hospital_site"))
    private Hospital hospital;

    @Column
    private String dutyReason;

    @Column
    @Enumerated(EnumType.STRING)
    private Qualification.Outcome outcome;

    @Column
    private String reason;

    @Column
    private String citation;

    private @Nullable UUID corrects;
    private @Nullable UUID ends;

    @Column
    private Instant recordedAt;

    @Column
    private String recordedBy;

    @Column
    private String recordedByName;

    protected Detention() {}

    /** @param dutyReason why the recorder opened the record as AMHP */
    public Detention(UUID id, UUID personId, Statement stated, String dutyReason, Actor recorder, Instant at) {
        var qualification = stated.qualification();
        this.id = id;
        this.personId = personId;
        this.legalStatus = stated.status();
        this.detainedOn = stated.detainedOn();
        this.appliedOn = stated.appliedOn();
        this.hospital = stated.hospital();
        this.dutyReason = dutyReason;
        this.outcome = qualification.outcome();
        this.reason = qualification.reason();
        this.citation = qualification.citation();
        this.corrects = named(stated, Earlier.How.CORRECTS);
        this.ends = named(stated, Earlier.How.ENDS);
        this.recordedAt = at;
        this.recordedBy = recorder.subject();
        this.recordedByName = recorder.name();
    }

    private static @Nullable UUID named(Statement stated, Earlier.How how) {
        var earlier = stated.earlier();
        return earlier == null || earlier.how() != how ? null : earlier.detentionId();
    }

    public DetentionRecorded recorded() {
        return new DetentionRecorded(
                personId, id, legalStatus.code(), detainedOn, appliedOn, hospital.site(), outcome, corrects, ends);
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public LegalStatus legalStatus() {
        return legalStatus;
    }

    public LocalDate detainedOn() {
        return detainedOn;
    }

    public @Nullable LocalDate appliedOn() {
        return appliedOn;
    }

    public Hospital hospital() {
        return hospital;
    }

    public String dutyReason() {
        return dutyReason;
    }

    /** As it was decided when this was recorded. */
    public Qualification qualification() {
        return new Qualification(outcome, reason, citation);
    }

    public @Nullable Earlier earlier() {
        if (corrects != null) {
            return new Earlier(corrects, Earlier.How.CORRECTS);
        }
        return ends == null ? null : new Earlier(ends, Earlier.How.ENDS);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    History.Entry entry() {
        return new History.Entry(id, legalStatus.code(), detainedOn, earlier());
    }
}
