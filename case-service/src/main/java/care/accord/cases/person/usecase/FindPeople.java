package care.accord.cases.person.usecase;

import care.accord.cases.person.model.PersonRefusal;
import care.accord.cases.person.model.Sought;
import care.accord.cases.person.store.PersonSearch;
import care.accord.cases.person.store.PersonSearch.Hit;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds people by whatever is known of them, and leaves the trail of everyone shown. */
@ApplicationScoped
public class FindPeople {

    /** The trail's word for a search. */
    public static final String SEARCHED = "care.accord.case.people-searched";

    private static final int PAGE = 20;

    /** Local policy: nobody is registered by someone who has not searched in this time. */
    private static final Duration SEARCH_COUNTS_FOR = Duration.ofHours(1);

    private final PersonSearch search;
    private final Trail trail;
    private final InstantSource clock;
    private final EntityManager entities;

    FindPeople(PersonSearch search, Trail trail, InstantSource clock, EntityManager entities) {
        this.search = search;
        this.trail = trail;
        this.clock = clock;
        this.entities = entities;
    }

    /**
     * One page of who was found, best first.
     *
     * @param before where the page before this one starts; empty for the first page, null when this is the first
     * @param after where the next page starts; null when this is the last
     * @param more whether there may be people beyond those that a search ranks
     */
    public record Found(
            List<Hit> hits,
            @Nullable String before,
            @Nullable String after,
            boolean more) {}

    /**
     * @param after the last person of the page before; null for the first page
     * @throws RefusedException {@link PersonRefusal#SEARCH_TOO_SHORT}
     */
    @Transactional
    public Found find(Act act, String typed, @Nullable UUID after) {
        var sought = Sought.parse(typed);
        if (typed.length() > Sought.LONGEST || !sought.isEnough()) {
            throw RefusedException.of(PersonRefusal.SEARCH_TOO_SHORT, "/q");
        }
        var ranked = search.ranked(sought, act.actor());
        var from = after == null ? 0 : ranked.indexOf(after) + 1;
        var to = Math.min(from + PAGE, ranked.size());
        var shown = ranked.subList(from, to);
        trail.listed(act, shown, SEARCHED);
        return new Found(
                search.hits(shown),
                from == 0
                        ? null
                        : from <= PAGE ? "" : ranked.get(from - PAGE - 1).toString(),
                to == ranked.size() ? null : ranked.get(to - 1).toString(),
                ranked.size() == PersonSearch.MOST && to == ranked.size());
    }

    /** Whether the actor has searched lately, by the trail. */
    public boolean searchedLately(Actor actor) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from audit
                                        where actor = :actor and at > :since and action = :searched and outcome = 'DONE')""")
                .setParameter("actor", actor.subject())
                .setParameter("since", Timestamp.from(clock.instant().minus(SEARCH_COUNTS_FOR)))
                .setParameter("searched", SEARCHED)
                .getSingleResult();
    }
}
