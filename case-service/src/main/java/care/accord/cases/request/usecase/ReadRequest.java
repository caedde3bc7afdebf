package care.accord.cases.request.usecase;

import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.store.Requests;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a request. */
@ApplicationScoped
public class ReadRequest {

    private final Requests requests;
    private final AccessPolicy access;
    private final Trail trail;

    ReadRequest(Requests requests, AccessPolicy access, Trail trail) {
        this.requests = requests;
        this.access = access;
        this.trail = trail;
    }

    /**
     * @throws RefusedException {@link AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public CareRequest read(Act act, UUID requestId) {
        var request = requests.get(requestId);
        access.requireRecord(act, request.personId());
        trail.read(act, request.personId(), "care.accord.case.request-read", requestId.toString());
        return request;
    }
}
