package care.accord.aftercare.entitlement.usecase;

import care.accord.aftercare.entitlement.model.State;
import care.accord.aftercare.entitlement.store.Register;
import care.accord.aftercare.entitlement.store.Register.Filter;
import care.accord.aftercare.entitlement.store.Register.Line;
import care.accord.aftercare.entitlement.store.Register.Place;
import care.accord.contracts.LegalStatus;
import care.accord.kit.actor.Actor;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the entitlements that the reader may see, a page at a time, with an audit entry for each person shown. */
@ApplicationScoped
public class ListRegister {

    private static final int ON_A_PAGE = 20;

    private final WhoIsActing who;
    private final Register register;
    private final Trail trail;

    ListRegister(WhoIsActing who, Register register, Trail trail) {
        this.who = who;
        this.register = register;
        this.trail = trail;
    }

    /**
     * What was asked for; empty text counts as nothing.
     *
     * @param before show what is newer than that place
     * @param after show what is older than that place
     */
    public record Question(String state, String legalStatus, String before, String after) {}

    /** One page; the places are null where there is nothing further. */
    public record Page(
            List<Line> lines,
            @Nullable Place newer,
            @Nullable Place older) {}

    /** @throws RefusedException one of {@link RegisterRefusal} */
    @Transactional
    public Page list(Question question) {
        var act = who.own();
        var filter = new Filter(stateOf(question.state()), statusOf(question.legalStatus()));
        var before = placeOf(question.before());
        var page = before == null
                ? older(act.actor(), filter, placeOf(question.after()))
                : newer(act.actor(), filter, before);
        trail.listed(
                act,
                page.lines().stream().map(Line::personId).distinct().toList(),
                "care.accord.aftercare.register-listed");
        return page;
    }

    private Page older(Actor reader, Filter filter, @Nullable Place after) {
        var lines = register.olderThan(reader, filter, after, ON_A_PAGE + 1);
        var shown = lines.stream().limit(ON_A_PAGE).toList();
        return new Page(
                shown,
                after == null || shown.isEmpty() ? null : shown.getFirst().place(),
                lines.size() > ON_A_PAGE ? shown.getLast().place() : null);
    }

    private Page newer(Actor reader, Filter filter, Place before) {
        var lines = register.newerThan(reader, filter, before, ON_A_PAGE + 1);
        var shown = lines.stream().skip(Math.max(0, lines.size() - ON_A_PAGE)).toList();
        return new Page(
                shown,
                lines.size() > ON_A_PAGE ? shown.getFirst().place() : null,
                shown.isEmpty() ? null : shown.getLast().place());
    }

    private static @Nullable State stateOf(String text) {
        return text.isEmpty()
                ? null
                : Arrays.stream(State.values())
                        .filter(state -> state.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(RegisterRefusal.STATE_UNKNOWN));
    }

    private static @Nullable LegalStatus statusOf(String text) {
        return text.isEmpty()
                ? null
                : LegalStatus.ofCode(text)
                        .orElseThrow(() -> new RefusedException(RegisterRefusal.LEGAL_STATUS_UNKNOWN));
    }

    private static @Nullable Place placeOf(String text) {
        return text.isEmpty()
                ? null
                : Place.parse(text).orElseThrow(() -> new RefusedException(RegisterRefusal.PLACE_UNKNOWN));
    }
}
