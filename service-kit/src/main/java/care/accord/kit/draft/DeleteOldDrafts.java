package care.accord.kit.draft;

import care.accord.kit.actor.Act;
import care.accord.kit.actor.ServiceItself;
import care.accord.kit.time.Clocks;
import care.accord.kit.time.WhileStopping;
import care.accord.kit.trail.Trail;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes the drafts that nobody carried on with, each with an entry in the audit trail of the person whom it was about. */
@ApplicationScoped
public class DeleteOldDrafts {

    private static final Logger LOG = Logger.getLogger(DeleteOldDrafts.class);

    private final EntityManager entities;
    private final Trail trail;
    private final ServiceItself itself;
    private final InstantSource clock;
    private final DraftRule rule;

    DeleteOldDrafts(
            EntityManager entities,
            Trail trail,
            ServiceItself itself,
            InstantSource clock,
            @ConfigProperty(name = "accord.drafts.kept-days") int days) {
        this.entities = entities;
        this.trail = trail;
        this.itself = itself;
        this.clock = clock;
        this.rule = new DraftRule(days);
    }

    /** Several instances may do so at once: a row that one deletes, no other gets. */
    @Scheduled(
            every = "{accord.drafts.deleted-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    @Transactional
    public void delete() {
        var deleted = old();
        for (var draft : deleted) {
            trail.did(
                    Act.own(itself.actor()),
                    draft.get("person_id", UUID.class),
                    "care.accord.kit.draft-expired",
                    draft.get("form", String.class),
                    null);
        }
        if (!deleted.isEmpty()) {
            LOG.infof("Deleted %d drafts that nobody had carried on with for %d days", deleted.size(), rule.days());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> old() {
        return entities.createNativeQuery(
                        "delete from draft where saved_at < :before returning person_id, form", Tuple.class)
                .setParameter("before", Timestamp.from(rule.overWhenSavedBefore(Clocks.today(clock))))
                .getResultList();
    }
}
