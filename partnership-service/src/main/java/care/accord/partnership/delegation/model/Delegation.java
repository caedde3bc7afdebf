package care.accord.partnership.delegation.model;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A function on an agreement's schedule. It counts for others only while the agreement is signed and within its term. */
@Entity
public class Delegation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FunctionCode functionCode;

    @Enumerated(EnumType.STRING)
    private DelegationRoute route;

    private String fromBody;
    private String toBody;
    private LocalDate effectiveFrom;
    private @Nullable LocalDate withdrawnUntil;

    protected Delegation() {}

    public Delegation(Proposal proposal) {
        this.id = UUID.randomUUID();
        this.functionCode = proposal.function();
        this.route = proposal.route();
        this.fromBody = proposal.from().value();
        this.toBody = proposal.to().value();
        this.effectiveFrom = proposal.effectiveFrom();
    }

    /** Its last day was the day before {@code today}; none at all when it had not begun. */
    public LocalDate withdraw(LocalDate today) {
        var lastDay = (today.isBefore(effectiveFrom) ? effectiveFrom : today).minusDays(1);
        withdrawnUntil = lastDay;
        return lastDay;
    }

    public boolean isWithdrawn() {
        return withdrawnUntil != null;
    }

    /** Meeting needs, between the same bodies and no later, so that the proposed function comes together with it. */
    boolean carries(Proposal proposal) {
        return functionCode == FunctionCode.CA_MEET_S18_20
                && !isWithdrawn()
                && fromBody.equals(proposal.from().value())
                && toBody.equals(proposal.to().value())
                && !effectiveFrom.isAfter(proposal.effectiveFrom());
    }

    /** Could not stand without meeting needs on the same schedule. */
    public boolean dependsOnMeetingNeeds() {
        return Delegability.of(functionCode, route) instanceof Delegability.OnlyWithMeetingNeeds;
    }

    public Proposal terms() {
        return new Proposal(functionCode, route, new BodyCode(fromBody), new BodyCode(toBody), effectiveFrom);
    }
}
