package care.accord.cases.person.web;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.store.Episodes;
import care.accord.cases.person.model.BirthDate;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.contracts.Sensitivity;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.web.layout.IdentityBar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bar that stands on every page of a person. Whoever asks has checked and audited the access. */
@ApplicationScoped
public class IdentityBars {

    private final ReadPerson readPerson;
    private final Episodes episodes;
    private final Standing standing;
    private final InstantSource clock;

    IdentityBars(ReadPerson readPerson, Episodes episodes, Standing standing, InstantSource clock) {
        this.readPerson = readPerson;
        this.episodes = episodes;
        this.standing = standing;
        this.clock = clock;
    }

    /** The whole bar, for whoever may open the record. */
    @Transactional
    public IdentityBar of(UUID personId) {
        var person = readPerson.known(personId);
        var identity = person.identity();
        return bar(
                person,
                "/cases/people/" + personId,
                identity.identifiers().stream()
                        .map(id -> new IdentityBar.LocalId(LocalIdentifier.nameOf(id.source()), id.value()))
                        .toList(),
                allocations(personId, true));
    }

    /** Name, birth date, NHS number and team: for whoever may not open the record. */
    @Transactional
    public IdentityBar minimal(UUID personId) {
        return bar(readPerson.known(personId), null, List.of(), allocations(personId, false));
    }

    private IdentityBar bar(
            ReadPerson.Known person,
            @Nullable String href,
            List<IdentityBar.LocalId> localIds,
            List<IdentityBar.Allocation> allocations) {
        var identity = person.identity();
        var whole = href != null;
        var born = identity.born();
        var exact = born != null && born.isWhole() && !identity.bornApproximately();
        var today = Clocks.today(clock);
        return new IdentityBar(
                href,
                identity.fullName(),
                identity.preferredName(),
                exact && born != null ? born.earliest() : null,
                identity.diedOn(),
                today,
                identity.nhsNumber(),
                localIds,
                List.of(),
                whole && person.sensitivity() != Sensitivity.NORMAL,
                whole && person.section117(),
                allocations,
                List.of(new IdentityBar.Source("Accord", clock.instant())),
                born == null || exact ? null : about(born, identity.bornApproximately(), identity.diedOn(), today));
    }

    private static String about(BirthDate born, boolean approximately, @Nullable LocalDate diedOn, LocalDate today) {
        return (approximately ? "about " : "")
                + born.display()
                + " (age about "
                + born.ageOn(diedOn == null ? today : diedOn)
                + ")";
    }

    private List<IdentityBar.Allocation> allocations(UUID personId, boolean withWorker) {
        return episodes.openNow(personId)
                .flatMap(episode -> allocation(episode, withWorker))
                .map(List::of)
                .orElse(List.of());
    }

    private java.util.Optional<IdentityBar.Allocation> allocation(CaseEpisode episode, boolean withWorker) {
        var teamId = episode.teamId();
        if (teamId == null) {
            return java.util.Optional.empty();
        }
        var subject = withWorker ? episode.workerSubject() : null;
        var worker = subject == null ? null : standing.worker(subject).orElse(null);
        return standing.team(teamId, Clocks.today(clock))
                .map(team -> withWorker
                        ? IdentityBar.Allocation.of(
                                standing.nameOf(team.body()), worker == null ? null : worker.name(), team.name())
                        : IdentityBar.Allocation.ofTeam(team.name()));
    }
}
