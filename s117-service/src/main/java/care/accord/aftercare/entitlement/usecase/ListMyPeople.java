package care.accord.aftercare.entitlement.usecase;

import care.accord.aftercare.entitlement.store.Register;
import care.accord.aftercare.entitlement.store.Register.Line;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the open entitlements of the people whose worker the reader is, with an audit entry for each person. */
@ApplicationScoped
public class ListMyPeople {

    private final WhoIsActing who;
    private final Register register;
    private final Trail trail;

    ListMyPeople(WhoIsActing who, Register register, Trail trail) {
        this.who = who;
        this.register = register;
        this.trail = trail;
    }

    /** Newest first. */
    @Transactional
    public List<Line> list() {
        var act = who.own();
        var lines = register.openWhereWorking(act.actor());
        trail.listed(
                act, lines.stream().map(Line::personId).distinct().toList(), "care.accord.aftercare.my-people-listed");
        return lines;
    }
}
