package care.accord.aftercare.person;

import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds people whose identity the user may see, by words of their names or their NHS number. */
@ApplicationScoped
public class FindPeople {

    static final int ON_A_PAGE = 20;
    static final int LAST_PAGE = 50;

    private final WhoIsActing who;
    private final KnownPeople people;
    private final Trail trail;

    FindPeople(WhoIsActing who, KnownPeople people, Trail trail) {
        this.who = who;
        this.people = people;
        this.trail = trail;
    }

    /** One page of people, and whether there are more. */
    public record Found(List<KnownPerson> people, boolean more) {}

    /** @param page from 1 to {@value #LAST_PAGE} */
    @Transactional
    public Found find(String typed, int page) {
        var act = who.own();
        var found = people.matching(act.actor(), typed, (page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        trail.listed(act, shown.stream().map(KnownPerson::id).toList(), "care.accord.aftercare.people-found");
        return new Found(shown, found.size() > ON_A_PAGE && page < LAST_PAGE);
    }
}
