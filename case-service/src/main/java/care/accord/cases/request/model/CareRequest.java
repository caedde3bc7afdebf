package care.accord.cases.request.model;

import care.accord.contracts.RequestOutcome;
import care.accord.contracts.RouteOfAccess;
import care.accord.kit.refusal.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact or request about a person, with what became of it. */
@Entity
@Table(name = "request")
public class CareRequest {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID personId;
    private UUID episodeId;
    private @Nullable UUID teamId;
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private RouteOfAccess routeOfAccess;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    private String presentingIssue;
    private @Nullable String adviceGiven;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    private @Nullable String consentNote;
    private @Nullable String urgentReason;
    private @Nullable LocalDate urgentFrom;
    private Instant recordedAt;
    private String recordedBy;
    private String recorderName;

    @Enumerated(EnumType.STRING)
    private @Nullable RequestOutcome outcome;

    private @Nullable String outcomeReason;
    private @Nullable Boolean needMayExist;
    private @Nullable Boolean personRefused;
    private @Nullable Boolean refusalMustNotStand;
    private @Nullable LocalDate decidedOn;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String deciderName;

    /** Who records or decides, and when. */
    public record By(String subject, String name, Instant at) {}

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CareRequest() {}

    @SuppressWarnings("NullAway.Init")
    private CareRequest(UUID id, UUID personId, UUID episodeId, @Nullable UUID teamId, Asked asked, By recorder) {
        this.id = id;
        this.personId = personId;
        this.episodeId = episodeId;
        this.teamId = teamId;
        this.recordedAt = recorder.at();
        this.recordedBy = recorder.subject();
        this.recorderName = recorder.name();
        take(asked);
    }

    private void take(Asked asked) {
        receivedOn = asked.receivedOn();
        routeOfAccess = asked.routeOfAccess();
        askedBy = asked.askedBy();
        presentingIssue = asked.presentingIssue();
        adviceGiven = asked.adviceGiven();
        consent = asked.consent();
        consentNote = asked.consentNote();
        urgentReason = asked.urgentReason();
        urgentFrom = asked.urgentFrom();
    }

    public static CareRequest record(
            UUID id, UUID personId, UUID episodeId, @Nullable UUID teamId, Asked asked, By recorder) {
        return new CareRequest(id, personId, episodeId, teamId, asked, recorder);
    }

    /** Puts right what was asked, and names the fields that differ. */
    public List<String> change(Asked to) {
        var changed = asked().differencesTo(to);
        take(to);
        return changed;
    }

    /**
     * Records what becomes of the request, once.
     *
     * @throws RefusedException {@link RequestRefusal#ALREADY_DECIDED}, {@link RequestRefusal#DECIDED_BEFORE_RECEIVED}
     */
    public void decide(Decision decision, By decider, LocalDate today) {
        if (outcome != null) {
            throw new RefusedException(RequestRefusal.ALREADY_DECIDED);
        }
        if (decision.decidedOn().isBefore(receivedOn) || decision.decidedOn().isAfter(today)) {
            throw RefusedException.of(RequestRefusal.DECIDED_BEFORE_RECEIVED, "/decidedOn");
        }
        outcome = decision.outcome();
        outcomeReason = decision.reason();
        needMayExist = decision.needMayExist();
        personRefused = decision.personRefused();
        refusalMustNotStand = decision.refusalMustNotStand();
        decidedOn = decision.decidedOn();
        decidedAt = decider.at();
        decidedBy = decider.subject();
        deciderName = decider.name();
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

    public UUID episodeId() {
        return episodeId;
    }

    public @Nullable UUID teamId() {
        return teamId;
    }

    public Asked asked() {
        return new Asked(
                receivedOn,
                routeOfAccess,
                askedBy,
                presentingIssue,
                adviceGiven,
                consent,
                consentNote,
                urgentReason,
                urgentFrom);
    }

    public By recorder() {
        return new By(recordedBy, recorderName, recordedAt);
    }

    /** Null while the request waits for its outcome. */
    public @Nullable Decision decision() {
        return outcome == null
                        || outcomeReason == null
                        || needMayExist == null
                        || personRefused == null
                        || refusalMustNotStand == null
                        || decidedOn == null
                ? null
                : new Decision(outcome, outcomeReason, needMayExist, personRefused, refusalMustNotStand, decidedOn);
    }

    /** Null while the request waits for its outcome. */
    public @Nullable By decider() {
        return decidedBy == null || deciderName == null || decidedAt == null
                ? null
                : new By(decidedBy, deciderName, decidedAt);
    }
}
