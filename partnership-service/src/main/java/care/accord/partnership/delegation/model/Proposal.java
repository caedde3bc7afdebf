package care.accord.partnership.delegation.model;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import java.time.LocalDate;

/** A function that one party would let the other exercise from a day on, and by which legal route. */
public record Proposal(
        FunctionCode function, DelegationRoute route, BodyCode from, BodyCode to, LocalDate effectiveFrom) {}
