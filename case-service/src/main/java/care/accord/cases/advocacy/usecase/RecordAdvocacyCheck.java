package care.accord.cases.advocacy.usecase;

import care.accord.cases.advocacy.model.AdvocacyCheck;
import care.accord.cases.advocacy.model.AdvocacyChecked;
import care.accord.cases.advocacy.model.AdvocacyRefusal;
import care.accord.cases.advocacy.store.AdvocacyChecks;
import care.accord.cases.episode.store.Episodes;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.draft.Drafts;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.refusal.RefusedException.Field;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Records whether the person is owed an independent advocate, or records it anew when circumstances have changed. */
@ApplicationScoped
public class RecordAdvocacyCheck {

    private final AdvocacyChecks checks;
    private final Episodes episodes;
    private final AccessPolicy access;
    private final Versions versions;
    private final Ledger ledger;
    private final Drafts drafts;
    private final InstantSource clock;

    RecordAdvocacyCheck(
            AdvocacyChecks checks,
            Episodes episodes,
            AccessPolicy access,
            Versions versions,
            Ledger ledger,
            Drafts drafts,
            InstantSource clock) {
        this.checks = checks;
        this.episodes = episodes;
        this.access = access;
        this.versions = versions;
        this.ledger = ledger;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param expected the version that was seen; 0 when there was none
     * @param form the form whose draft this settles
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}, {@link RequestRefusal#CHANGED_MEANWHILE}, {@link
     *     AdvocacyRefusal#CASE_CLOSED}, {@link AdvocacyRefusal#CHECK_UNFIT}
     */
    @Transactional
    public AdvocacyChecks.Saved record(Act act, UUID episodeId, int expected, AdvocacyCheck check, String form) {
        var episode = episodes.getForChange(episodeId);
        access.requireRecord(act, episode.personId());
        if (episode.state().isClosed()) {
            throw new RefusedException(AdvocacyRefusal.CASE_CLOSED);
        }
        var former = checks.of(episodeId);
        int current = former.map(AdvocacyChecks.Saved::version).orElse(0);
        versions.check(versionedAs(episodeId), expected, current);
        refuseAny(check.faults(Clocks.today(clock)));

        checks.put(episodeId, episode.personId(), current + 1, check, act.actor(), clock.instant());
        versions.note(
                versionedAs(episodeId),
                current + 1,
                act.actor().name(),
                former.map(saved -> check.differencesTo(saved.check())).orElse(List.of("all")));
        ledger.add(act, AdvocacyChecked.of(episodeId, episode.personId(), check));
        drafts.clear(act.actor(), form);
        return checks.of(episodeId).orElseThrow();
    }

    private static void refuseAny(List<AdvocacyCheck.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    AdvocacyRefusal.CHECK_UNFIT,
                    faults.stream()
                            .map(fault -> new Field("/" + fault.field(), fault.remedy() + "."))
                            .toList());
        }
    }

    /** A case has versions of its own; those of its check are told apart by this id. */
    private static UUID versionedAs(UUID episodeId) {
        return UUID.nameUUIDFromBytes(("advocacy check of " + episodeId).getBytes(StandardCharsets.UTF_8));
    }
}
