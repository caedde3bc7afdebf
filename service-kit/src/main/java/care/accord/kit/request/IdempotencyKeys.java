package care.accord.kit.request;

import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same request sent twice makes one record: its answer is kept with the effect, in one transaction. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final String SHAPE = "[A-Za-z0-9-]{1,100}";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final InstantSource clock;

    IdempotencyKeys(EntityManager entities, ObjectMapper json, InstantSource clock) {
        this.entities = entities;
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.clock = clock;
    }

    /**
     * The header, or a form's hidden field.
     *
     * @throws RefusedException {@link RequestRefusal#IDEMPOTENCY_KEY_MISSING}
     */
    public static String required(@Nullable String key) {
        if (key == null || !key.matches(SHAPE)) {
            throw new RefusedException(RequestRefusal.IDEMPOTENCY_KEY_MISSING);
        }
        return key;
    }

    /**
     * Does the work once for this actor and key, and gives the same answer again afterwards.
     *
     * @param request what was asked, as plain data; another request with the same key is refused
     * @param type of the answer, which must be plain data too
     * @throws RefusedException {@link RequestRefusal#IDEMPOTENCY_KEY_REUSED}, {@link
     *     RequestRefusal#IDEMPOTENCY_KEY_IN_PROGRESS}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(Actor actor, String key, Object request, Class<T> type, Supplier<T> work) {
        var lock = actor.subject() + " " + key;
        var mine = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:lock, 1))")
                .setParameter("lock", lock)
                .getSingleResult();
        if (!mine) {
            throw new RefusedException(RequestRefusal.IDEMPOTENCY_KEY_IN_PROGRESS);
        }
        var digest = digestOf(request);
        var former = former(actor, key);
        if (former == null) {
            var answer = work.get();
            remember(actor, key, digest, write(answer));
            return answer;
        }
        if (!former.get("digest", String.class).equals(digest)) {
            throw new RefusedException(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return read(former.get("outcome", String.class), type);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Tuple former(Actor actor, String key) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select digest, cast(outcome as text) as outcome from idempotency_key where actor = :actor and key = :key",
                        Tuple.class)
                .setParameter("actor", actor.subject())
                .setParameter("key", key)
                .getResultList();
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private void remember(Actor actor, String key, String digest, String outcome) {
        entities.createNativeQuery("""
                        insert into idempotency_key (actor, key, digest, outcome, created_at)
                        values (:actor, :key, :digest, cast(:outcome as jsonb), :at)""")
                .setParameter("actor", actor.subject())
                .setParameter("key", key)
                .setParameter("digest", digest)
                .setParameter("outcome", outcome)
                .setParameter("at", Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private String digestOf(Object request) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(write(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not plain data: " + value.getClass().getName(), e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not plain data: " + type.getName(), e);
        }
    }
}
