package care.accord.cases.request.usecase;

import care.accord.cases.episode.store.Episodes;
import care.accord.cases.request.model.Asked;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.model.RequestChanged;
import care.accord.cases.request.store.Requests;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Puts right what was asked, while the request waits for its outcome. */
@ApplicationScoped
public class ChangeRequest {

    private final Requests requests;
    private final Episodes episodes;
    private final Versions versions;
    private final Ledger ledger;
    private final InstantSource clock;

    ChangeRequest(Requests requests, Episodes episodes, Versions versions, Ledger ledger, InstantSource clock) {
        this.requests = requests;
        this.episodes = episodes;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Puts something fit in place of what was asked, for whoever has found out that the actor may do it.
     *
     * @param request held against other writers
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Act act, CareRequest request, Asked wanted) {
        var changed = request.change(wanted);
        RecordRequest.meetUrgentNeed(episodes.getForChange(request.episodeId()), wanted, clock.instant());
        requests.flush();
        versions.note(request.id(), request.version(), act.actor().name(), changed);
        ledger.add(
                act,
                new RequestChanged(
                        request.personId(), request.id(), request.episodeId(), changed, Clocks.today(clock)));
    }
}
