package care.accord.aftercare.record;

import care.accord.aftercare.casework.KnownAllocations.Allocation;
import care.accord.aftercare.person.KnownPerson;
import care.accord.contracts.NhsNumber;
import care.accord.kit.actor.Actor;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.web.layout.IdentityBar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bar at the top of every page of a person, from this register's own copies. */
@ApplicationScoped
public class IdentityBars {

    private final Standing standing;
    private final InstantSource clock;

    IdentityBars(Standing standing, InstantSource clock) {
        this.standing = standing;
        this.clock = clock;
    }

    /** On the person's own page. */
    IdentityBar of(PersonRecord record) {
        return bar(record.identity(), null, record.isOwedAfterCare());
    }

    /** On another page of their record; it links to their own. */
    public IdentityBar beside(PersonRecord record) {
        return bar(record.identity(), record.identity().href(), record.isOwedAfterCare());
    }

    /** For those who may see who somebody is, but not what they are owed. */
    public IdentityBar without(PersonIdentity identity) {
        return bar(identity, identity.href(), false);
    }

    private IdentityBar bar(PersonIdentity identity, @Nullable String href, boolean section117) {
        var known = Optional.ofNullable(identity.known());
        return new IdentityBar(
                href,
                identity.name(),
                known.map(KnownPerson::preferredName).orElse(null),
                known.map(KnownPerson::birthday).orElse(null),
                known.map(KnownPerson::diedOn).orElse(null),
                Clocks.today(clock),
                known.map(KnownPerson::nhsNumber).flatMap(NhsNumber::parse).orElse(null),
                List.of(),
                List.of(),
                identity.restricted(),
                section117,
                identity.allocations().stream().map(this::shown).toList(),
                sources(identity, known));
    }

    private IdentityBar.Allocation shown(Allocation allocation) {
        var team = standing.team(allocation.teamId(), Clocks.today(clock));
        return IdentityBar.Allocation.of(
                team.map(known -> standing.nameOf(known.body())).orElse("Team not yet received"),
                Optional.ofNullable(allocation.worker())
                        .flatMap(standing::worker)
                        .map(Standing.Worker::name)
                        .orElse(null),
                team.map(Actor.Team::name).orElse(null));
    }

    private static List<IdentityBar.Source> sources(PersonIdentity identity, Optional<KnownPerson> known) {
        var people = known.map(person -> new IdentityBar.Source("Identity", person.heardAt())).stream();
        var allocated = identity.allocations().stream()
                .map(Allocation::heardAt)
                .max(Comparator.<Instant>naturalOrder())
                .map(heardAt -> new IdentityBar.Source("Allocation", heardAt))
                .stream();
        return Stream.concat(people, allocated).toList();
    }
}
