package care.accord.aftercare.detention.usecase;

import care.accord.aftercare.person.KnownPeople;
import care.accord.aftercare.person.KnownPerson;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What somebody began to record and has not recorded yet. */
@ApplicationScoped
public class ListDrafts {

    private final WhoIsActing who;
    private final Drafts drafts;
    private final KnownPeople people;
    private final Trail trail;

    ListDrafts(WhoIsActing who, Drafts drafts, KnownPeople people, Trail trail) {
        this.who = who;
        this.drafts = drafts;
        this.people = people;
        this.trail = trail;
    }

    /** A draft and whom it is about. */
    public record Begun(String name, Draft draft) {}

    /** The reader's own, the last saved first. */
    @Transactional
    public List<Begun> mine() {
        var act = who.own();
        var begun = drafts.of(act.actor()).stream()
                .map(draft -> new Begun(nameFor(draft), draft))
                .toList();
        if (!begun.isEmpty()) {
            trail.listed(
                    act,
                    begun.stream().map(it -> it.draft().personId()).distinct().toList(),
                    "care.accord.aftercare.drafts-listed");
        }
        return begun;
    }

    private String nameFor(Draft draft) {
        return people.find(draft.personId()).map(KnownPerson::name).orElse("Name not yet received");
    }
}
