package care.accord.kit.trail;

import care.accord.kit.actor.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who saw and did what. A read is written in the transaction that reads, before the answer leaves: no audit, no answer. A
 * write is written by {@link care.accord.kit.ledger.Ledger}. A refused attempt has a transaction of its own.
 */
@ApplicationScoped
public class Trail {

    private static final String INSERT = """
            insert into audit (at, actor, roles, body, capacity, on_behalf_of, agreement_id, person_id, action, target, outcome, reason, trace_id)
            select :at, :actor, :roles, :body, :capacity, :onBehalfOf, cast(:agreement as uuid), person, :action, :target, :outcome, :reason, :traceId
              from unnest(cast(:people as uuid[])) as person""";

    private final EntityManager entities;
    private final InstantSource clock;

    Trail(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One person's record, or part of it, was read; null when the read concerns nobody in particular. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(Act act, @Nullable UUID personId, String action, @Nullable String target) {
        write(act, Collections.singletonList(personId), action, target, "DONE", null);
    }

    /** A list or search showed these people: one row each; one row without a person when it showed nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void listed(Act act, Collection<UUID> people, String action) {
        write(
                act,
                people.isEmpty() ? Collections.singletonList(null) : List.copyOf(people),
                action,
                null,
                "DONE",
                null);
    }

    /** A read for which the actor had to state why. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readFor(Act act, UUID personId, String action, @Nullable String target, String reason) {
        write(act, List.of(personId), action, target, "DONE", reason);
    }

    /** Something was done that is no entry of the ledger; null when it concerns nobody in particular. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void did(Act act, @Nullable UUID personId, String action, String target, @Nullable String reason) {
        write(act, Collections.singletonList(personId), action, target, "DONE", reason);
    }

    /** An attempt that was refused, by the code of its refusal; kept though the caller's transaction rolls back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Act act, @Nullable UUID personId, String action, String code) {
        write(act, Collections.singletonList(personId), action, null, "REFUSED", code);
    }

    private void write(
            Act act,
            List<@Nullable UUID> people,
            String action,
            @Nullable String target,
            String outcome,
            @Nullable String reason) {
        entities.createNativeQuery(INSERT)
                .setParameter("at", Timestamp.from(clock.instant()))
                .setParameter("actor", act.actor().subject())
                .setParameter(
                        "roles",
                        String.join(" ", act.actor().roles().stream().sorted().toList()))
                .setParameter("body", act.actor().body().value())
                .setParameter("capacity", act.capacity().name())
                .setParameter("onBehalfOf", act.onBehalfOf().value())
                .setParameter(
                        "agreement",
                        act.agreementId() == null ? null : act.agreementId().toString())
                .setParameter("action", action)
                .setParameter("target", target)
                .setParameter("outcome", outcome)
                .setParameter("reason", reason)
                .setParameter("traceId", Tracing.traceId())
                .setParameter("people", arrayOf(people))
                .executeUpdate();
    }

    private static String arrayOf(List<@Nullable UUID> people) {
        return people.stream()
                .map(person -> person == null ? "NULL" : person.toString())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
