package care.accord.staffing.worker.model;

import care.accord.contracts.BodyCode;
import care.accord.kit.ledger.Event;
import care.accord.kit.refusal.RefusedException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who works in the partnership, and the teams they have been in, one at a time. */
@Entity
public class Worker {

    @Id
    private UUID id;

    @Version
    private int version;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private WorkerRole role;

    private String body;
    private String subject;
    private boolean active;
    private @Nullable BigDecimal weeklyHours;

    /** Changes with every membership, so that the version counts changes of the memberships too. */
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "worker_id", nullable = false, updatable = false)
    @OrderBy("fromOn")
    private List<Membership> memberships = new ArrayList<>();

    protected Worker() {}

    public Worker(UUID id, WorkerDetails details, Instant at) {
        this.id = id;
        this.active = true;
        put(details, at);
    }

    public WorkerRegistered registered(LocalDate on) {
        return WorkerRegistered.of(this, on);
    }

    /** Puts the details right; a worker who becomes inactive leaves their team at once. */
    public List<Event> change(WorkerDetails details, boolean active, LocalDate today, Instant at) {
        put(details, at);
        this.active = active;
        var events = new ArrayList<Event>();
        events.add(WorkerChanged.of(this, today));
        if (!active) {
            events.addAll(endAtOnce(today));
        }
        return events;
    }

    /**
     * Joins a team; a membership that reaches into the new one ends the day before. The same team from the same first day
     * again changes only the last day.
     *
     * @param to last day in the team, null while that is open
     * @throws RefusedException {@link WorkerRefusal#INACTIVE}, {@link WorkerRefusal#ALREADY_IN_TEAM},
     *     {@link WorkerRefusal#JOINS_BEFORE_THE_LAST}, {@link WorkerRefusal#LEAVES_BEFORE_JOINING}
     */
    public List<Event> join(UUID teamId, LocalDate from, @Nullable LocalDate to, Instant at) {
        if (!active) {
            throw new RefusedException(WorkerRefusal.INACTIVE);
        }
        if (to != null && to.isBefore(from)) {
            throw new RefusedException(WorkerRefusal.LEAVES_BEFORE_JOINING);
        }
        changedAt = at;
        var events = new ArrayList<Event>();
        var membership = lastMembership()
                .filter(last -> last.teamId().equals(teamId) && last.fromOn().equals(from))
                .orElse(null);
        if (membership == null) {
            lastMembership().ifPresent(last -> makeWay(last, teamId, from).ifPresent(events::add));
            membership = new Membership(teamId, from);
            memberships.add(membership);
        }
        membership.reopen();
        events.add(WorkerJoinedTeam.of(this, membership));
        if (to != null) {
            membership.endOn(to);
            events.add(WorkerLeftTeam.of(this, membership, to));
        }
        return events;
    }

    /**
     * Leaves the team at once, and does not join one that was planned: the last day was yesterday, so that access ends today.
     *
     * @throws RefusedException {@link WorkerRefusal#NOT_IN_A_TEAM}
     */
    public List<Event> leave(LocalDate today, Instant at) {
        var events = endAtOnce(today);
        if (events.isEmpty()) {
            throw new RefusedException(WorkerRefusal.NOT_IN_A_TEAM);
        }
        changedAt = at;
        return events;
    }

    private Optional<WorkerLeftTeam> makeWay(Membership last, UUID teamId, LocalDate from) {
        if (from.isBefore(last.fromOn())) {
            throw new RefusedException(WorkerRefusal.JOINS_BEFORE_THE_LAST);
        }
        if (!last.reaches(from)) {
            return Optional.empty();
        }
        if (last.teamId().equals(teamId)) {
            throw new RefusedException(WorkerRefusal.ALREADY_IN_TEAM);
        }
        var lastDay = from.minusDays(1);
        last.endOn(lastDay);
        return Optional.of(WorkerLeftTeam.of(this, last, lastDay));
    }

    private List<Event> endAtOnce(LocalDate today) {
        var events = new ArrayList<Event>();
        for (var membership : memberships) {
            if (membership.reaches(today)) {
                var firstDayOut = today.isBefore(membership.fromOn()) ? membership.fromOn() : today;
                membership.endOn(firstDayOut.minusDays(1));
                events.add(WorkerLeftTeam.of(this, membership, firstDayOut.minusDays(1)));
            }
        }
        return events;
    }

    private Optional<Membership> lastMembership() {
        return memberships.isEmpty() ? Optional.empty() : Optional.of(memberships.getLast());
    }

    private void put(WorkerDetails details, Instant at) {
        displayName = details.displayName();
        role = details.role();
        body = details.body().value();
        subject = details.subject();
        weeklyHours = details.weeklyHours();
        changedAt = at;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public WorkerDetails details() {
        return new WorkerDetails(displayName, role, new BodyCode(body), subject, weeklyHours);
    }

    public boolean active() {
        return active;
    }

    /** The membership that holds on that day, if any. */
    public Optional<Membership> membershipOn(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.includes(day))
                .findFirst();
    }

    /** Oldest first. */
    public List<Membership> memberships() {
        return List.copyOf(memberships);
    }
}
