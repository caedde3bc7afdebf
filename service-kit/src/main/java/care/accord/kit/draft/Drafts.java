package care.accord.kit.draft;

import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.time.Clocks;
import care.accord.kit.trail.Trail;
import care.accord.web.form.Form;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The drafts. Nobody but their owner sees them, and the owner only while they may open the person's record. */
@ApplicationScoped
public class Drafts {

    private static final String COLUMNS =
            "d.form, d.person_id, d.title, cast(d.fields as text) as fields, d.started_at, d.saved_at";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final AccessPolicy access;
    private final Trail trail;
    private final SignIn signIn;
    private final InstantSource clock;
    private final DraftRule rule;
    private final String actions;

    Drafts(
            EntityManager entities,
            ObjectMapper json,
            AccessPolicy access,
            Trail trail,
            SignIn signIn,
            InstantSource clock,
            @ConfigProperty(name = "accord.drafts.kept-days") int days,
            @ConfigProperty(name = "accord.topic") String topic) {
        this.entities = entities;
        this.json = json;
        this.access = access;
        this.trail = trail;
        this.signIn = signIn;
        this.clock = clock;
        this.rule = new DraftRule(days);
        this.actions = "care." + topic.replaceFirst("\\.v\\d+$", "") + ".draft-";
    }

    /**
     * Keeps the fields as typed, in the place of what was kept before. Leaves one audit entry per draft and sign-in.
     *
     * @param form its address
     * @param title what it is, for lists
     * @throws care.accord.kit.refusal.RefusedException {@link care.accord.kit.access.AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public void save(Act act, String form, UUID personId, String title, MultivaluedMap<String, String> fields) {
        access.requireRecord(act, personId);
        var current = signIn.id();
        var auditedFor = auditedFor(act.actor(), form);
        entities.createNativeQuery("""
                        insert into draft (owner_subject, form, person_id, title, fields, started_at, saved_at, audited_for)
                        values (:owner, :form, :person, :title, cast(:fields as jsonb), :now, :now, :signIn)
                        on conflict (owner_subject, form) do update
                           set fields = excluded.fields, title = excluded.title, saved_at = excluded.saved_at,
                               audited_for = excluded.audited_for""")
                .setParameter("owner", act.actor().subject())
                .setParameter("form", form)
                .setParameter("person", personId)
                .setParameter("title", title)
                .setParameter("fields", write(Form.of(fields).everything()))
                .setParameter("now", Timestamp.from(clock.instant()))
                .setParameter("signIn", current)
                .executeUpdate();
        if (!auditedFor.equals(Optional.of(current))) {
            trail.read(act, personId, actions + "saved", form);
        }
    }

    /** The actor's own draft of a form; the page that shows it is audited as a read of the record. */
    @Transactional
    public Optional<Draft> find(Actor actor, String form) {
        return drafts(
                        "select " + COLUMNS + " from draft d where d.owner_subject = :owner and d.form = :form and ",
                        actor,
                        Optional.of(form))
                .stream()
                .findFirst();
    }

    /** All of the actor's own drafts about people whose record they may open, the last saved first. */
    @Transactional
    public List<Draft> of(Actor actor) {
        return drafts(
                "select " + COLUMNS + " from draft d where d.owner_subject = :owner and ", actor, Optional.empty());
    }

    /** Forgets a draft: with the valid save, in its transaction, or because its owner does not want it. */
    @Transactional(TxType.MANDATORY)
    public void clear(Actor actor, String form) {
        entities.createNativeQuery("delete from draft where owner_subject = :owner and form = :form")
                .setParameter("owner", actor.subject())
                .setParameter("form", form)
                .executeUpdate();
    }

    /** The same, asked for by its owner. */
    @Transactional
    public void discard(Act act, String form, UUID personId) {
        access.requireRecord(act, personId);
        clear(act.actor(), form);
        trail.read(act, personId, actions + "discarded", form);
    }

    @SuppressWarnings("unchecked")
    private List<Draft> drafts(String select, Actor actor, Optional<String> form) {
        var query = entities.createNativeQuery(
                select + access.recordVisible("d.person_id") + " order by d.saved_at desc, d.form", Tuple.class);
        query.setParameter("owner", actor.subject());
        form.ifPresent(address -> query.setParameter("form", address));
        List<Tuple> rows = access.bind(query, actor).getResultList();
        return rows.stream().map(this::draftOf).toList();
    }

    private Draft draftOf(Tuple row) {
        var savedAt = row.get("saved_at", Instant.class);
        return new Draft(
                row.get("form", String.class),
                row.get("person_id", UUID.class),
                row.get("title", String.class),
                read(row.get("fields", String.class)),
                row.get("started_at", Instant.class),
                savedAt,
                rule.keptUntil(savedAt),
                rule.endsSoon(savedAt, Clocks.today(clock)));
    }

    @SuppressWarnings("unchecked")
    private Optional<String> auditedFor(Actor actor, String form) {
        List<String> rows = entities.createNativeQuery(
                        "select audited_for from draft where owner_subject = :owner and form = :form")
                .setParameter("owner", actor.subject())
                .setParameter("form", form)
                .getResultList();
        return rows.stream().findFirst();
    }

    private String write(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<String>> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<Map<String, List<String>>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
