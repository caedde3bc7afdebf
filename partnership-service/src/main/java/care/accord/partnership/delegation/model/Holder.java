package care.accord.partnership.delegation.model;

import static care.accord.contracts.BodyType.COUNCIL;
import static care.accord.contracts.BodyType.ICB;
import static care.accord.contracts.BodyType.NHS_ENGLAND;
import static care.accord.contracts.BodyType.NHS_FOUNDATION_TRUST;
import static care.accord.contracts.BodyType.NHS_TRUST;

import care.accord.contracts.BodyType;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import java.util.Set;

/** Which kind of body has a function to give, and which kind may take it on a route. */
public final class Holder {

    /** The NHS bodies that can be a partner under NHS Act 2006 s75 in England. */
    private static final Set<BodyType> NHS_BODIES = Set.of(NHS_TRUST, NHS_FOUNDATION_TRUST, ICB, NHS_ENGLAND);

    private Holder() {}

    /** All catalogue functions are the council's; after-care is owed by council and ICB alike (MHA 1983 s117(2), (3)). */
    public static boolean has(FunctionCode function, BodyType type) {
        return type == COUNCIL || (function == FunctionCode.MHA_S117 && type == ICB);
    }

    /** Reg 8: council to NHS body. Reg 7: either way between the two. S79: a council authorises anyone but a council. */
    public static boolean mayPass(DelegationRoute route, BodyType from, BodyType to) {
        return switch (route) {
            case S75_REG8 -> from == COUNCIL && NHS_BODIES.contains(to);
            case S75_REG7 ->
                (from == COUNCIL && NHS_BODIES.contains(to)) || (NHS_BODIES.contains(from) && to == COUNCIL);
            case S79 -> from == COUNCIL && to != COUNCIL;
        };
    }
}
