package care.accord.aftercare.entitlement.model;

import care.accord.aftercare.detention.model.Detention;
import care.accord.contracts.LegalStatus;
import care.accord.kit.refusal.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One person's entitlement to after-care (MHA 1983 s117). The bodies that owe it are decided apart, each by its own rules. */
@Entity
public class Entitlement {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID personId;

    @Column
    private UUID detentionId;

    @Column
    private LegalStatus legalStatus;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private LocalDate since;

    @Column
    private Instant openedAt;

    protected Entitlement() {}

    private Entitlement(UUID id, Detention detention, State state, Instant at) {
        this.id = id;
        this.personId = detention.personId();
        this.state = state;
        this.openedAt = at;
        restOn(detention);
    }

    /** A qualifying detention started: planning starts on admission. */
    public static Entitlement open(UUID id, Detention detention, Instant at) {
        var move = Move.opening();
        return new Entitlement(id, detention, move.to(), at);
    }

    public EntitlementOpened opened() {
        return new EntitlementOpened(personId, id, detentionId, state, legalStatus.code(), since);
    }

    /**
     * Makes the move that the table has for what happened.
     *
     * @throws RefusedException {@link EntitlementRefusal#MOVE_NOT_ALLOWED} with the {@code reasons}
     */
    public void happened(Happening happening, Circumstances known) {
        state = switch (Move.ask(state, happening, known)) {
            case Move.Answer.Allowed(Move move) -> move.to();
            case Move.Answer.NotInTheTable(String why) ->
                throw new RefusedException(EntitlementRefusal.MOVE_NOT_ALLOWED).with("reasons", List.of(why));
            case Move.Answer.Guarded(Move move, List<Guard> unmet) ->
                throw new RefusedException(EntitlementRefusal.MOVE_NOT_ALLOWED)
                        .with("reasons", unmet.stream().map(Guard::sentence).toList());
        };
    }

    /** The person never left hospital between the two, or the former entry was wrong: it is the same entitlement. */
    public void carryOnFrom(Detention detention) {
        restOn(detention);
    }

    private void restOn(Detention detention) {
        this.detentionId = detention.id();
        this.legalStatus = detention.legalStatus();
        this.since = detention.detainedOn();
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public UUID detentionId() {
        return detentionId;
    }

    public LegalStatus legalStatus() {
        return legalStatus;
    }

    public State state() {
        return state;
    }

    public LocalDate since() {
        return since;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public int version() {
        return version;
    }
}
