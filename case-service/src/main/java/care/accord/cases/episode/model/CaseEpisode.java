package care.accord.cases.episode.model;

import care.accord.kit.refusal.RefusedException;
import care.accord.kit.time.Clocks;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case of one person, from a first request to its close. A person has at most one that is open. */
@Entity
@Table(name = "case_episode")
public class CaseEpisode {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private EpisodeState state;

    private @Nullable UUID teamId;
    private @Nullable UUID workerId;
    private @Nullable String workerSubject;

    /** The day from which the step that the state waits for is due; null when none is. */
    private @Nullable LocalDate stepSince;

    private Instant openedAt;
    private @Nullable Instant closedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CaseEpisode() {}

    private CaseEpisode(UUID id, UUID personId, @Nullable UUID teamId, LocalDate receivedOn, Instant at) {
        this.id = id;
        this.personId = personId;
        this.state = EpisodeState.OPEN_REQUEST;
        this.teamId = teamId;
        this.stepSince = receivedOn;
        this.openedAt = at;
    }

    /**
     * Opens a case because a request was received.
     *
     * @param teamId the recorder's team; null when they are in none
     */
    public static CaseEpisode requestReceived(
            UUID id, UUID personId, @Nullable UUID teamId, LocalDate receivedOn, Instant at) {
        return new CaseEpisode(id, personId, teamId, receivedOn, at);
    }

    /** Makes a move of the table that happens at this moment, as {@link #make(EpisodeMove, Set, LocalDate, Instant)}. */
    public void make(EpisodeMove move, Set<Assurance> assured, Instant at) {
        make(move, assured, Clocks.dayOf(at), at);
    }

    /**
     * Makes a move of the table.
     *
     * @param assured what the caller has made sure of; a move without something that it needs is refused
     * @param on the day on which it happened, which may be before the day on which it is recorded; the next step is due from then
     * @throws RefusedException the present state's reason where the table has no such move, else the reason of the first
     *     assurance that is missing
     */
    public void make(EpisodeMove move, Set<Assurance> assured, LocalDate on, Instant at) {
        if (!move.isAllowedFrom(state)) {
            throw new RefusedException(state.whyNot()).with("state", state.name());
        }
        Arrays.stream(Assurance.values())
                .filter(needed -> move.needs().contains(needed) && !assured.contains(needed))
                .findFirst()
                .ifPresent(needed -> {
                    throw new RefusedException(needed.missing()).with("state", state.name());
                });
        if (move.to() != state) {
            stepSince = Step.awaitedIn(move.to()).isPresent() ? on : null;
        }
        state = move.to();
        if (state.isClosed()) {
            closedAt = at;
        }
    }

    /** The step that the state waits for was taken, and what follows is not done here. */
    public void stepTaken() {
        stepSince = null;
    }

    /** Whether the table has this move from the present state; what must be assured is not asked. */
    public boolean mayMake(EpisodeMove move) {
        return move.isAllowedFrom(state);
    }

    /**
     * Gives the case to a team, and to a worker of it if one is named.
     *
     * @throws RefusedException {@link EpisodeRefusal#ALREADY_CLOSED}
     */
    public void allocate(UUID toTeam, @Nullable UUID toWorker, @Nullable String subjectOfWorker) {
        if (state.isClosed()) {
            throw new RefusedException(EpisodeRefusal.ALREADY_CLOSED);
        }
        teamId = toTeam;
        workerId = toWorker;
        workerSubject = subjectOfWorker;
    }

    /** Takes the worker off a case; the team keeps it. */
    public void endAllocation() {
        workerId = null;
        workerSubject = null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID personId() {
        return personId;
    }

    public EpisodeState state() {
        return state;
    }

    public @Nullable UUID teamId() {
        return teamId;
    }

    public @Nullable UUID workerId() {
        return workerId;
    }

    public @Nullable String workerSubject() {
        return workerSubject;
    }

    /** The day from which the step that the state waits for is due; null when none is. */
    public @Nullable LocalDate stepSince() {
        return stepSince;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
