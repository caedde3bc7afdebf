package care.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Shows;
import care.accord.kit.actor.Actor;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.testing.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class RequestGuardsIT {

    private static final Actor WREN = actor("wren");

    @Inject
    IdempotencyKeys keys;

    @Inject
    Versions versions;

    /** What a write answers. */
    record Made(UUID id) {}

    private final AtomicInteger worked = new AtomicInteger();

    @Test
    @Shows("I2")
    void the_same_request_sent_twice_is_done_once_and_answered_alike() {
        var key = UUID.randomUUID().toString();
        var first = once(WREN, key, "a");
        assertThat(once(WREN, key, "a")).isEqualTo(first);
        assertThat(worked).hasValue(1);
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        var key = UUID.randomUUID().toString();
        once(WREN, key, "a");
        assertRefused(() -> once(WREN, key, "b"), RequestRefusal.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void two_people_may_happen_to_use_the_same_key() {
        var key = UUID.randomUUID().toString();
        assertThat(once(WREN, key, "a")).isNotEqualTo(once(actor("rowan"), key, "a"));
    }

    @Test
    void what_failed_may_be_sent_again() {
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() -> keys.once(WREN, key, "a", Made.class, () -> {
                            throw new IllegalStateException("crash");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once(WREN, key, "a")).isNotNull();
    }

    @Test
    void a_second_request_while_the_first_is_in_progress_is_told_to_wait() throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var inside = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var first = executor.submit(() -> QuarkusTransaction.requiringNew()
                    .call(() -> keys.once(WREN, key, "a", Made.class, () -> {
                        inside.countDown();
                        try {
                            mayFinish.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return new Made(UUID.randomUUID());
                    })));
            inside.await();
            assertRefused(() -> once(WREN, key, "a"), RequestRefusal.IDEMPOTENCY_KEY_IN_PROGRESS);
            mayFinish.countDown();
            assertThat(first).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "with space", "ünicode"})
    void a_key_must_be_there_and_be_plain(String key) {
        assertRefused(() -> IdempotencyKeys.required(key), RequestRefusal.IDEMPOTENCY_KEY_MISSING);
    }

    @Test
    @Shows("I3")
    void saving_over_a_version_one_has_not_seen_is_refused_with_what_changed_since() {
        var record = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            versions.note(record, 1, "Rowan Hale", List.of("familyName"));
            versions.note(record, 2, "Wren Ashby", List.of("postcode", "bornOn"));
        });
        versions.check(record, 2, 2);
        assertThatThrownBy(() -> versions.check(record, 1, 2))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.extensions())
                                .extractingByKey("changes")
                                .asInstanceOf(
                                        org.assertj.core.api.InstanceOfAssertFactories.list(Versions.Change.class))
                                .singleElement()
                                .satisfies(change -> {
                                    assertThat(change.changedBy()).isEqualTo("Wren Ashby");
                                    assertThat(change.fields()).containsExactly("postcode", "bornOn");
                                }));
    }

    @Test
    void a_write_must_name_the_version_it_changes() {
        assertThat(Versions.required("\"3\"")).isEqualTo(3);
        assertRefused(() -> Versions.required(null), RequestRefusal.VERSION_MISSING);
        for (var malformed :
                Map.of("W/\"3\"", 0, "*", 0, "\"x\"", 0, "99999999999", 0).keySet()) {
            assertRefused(() -> Versions.required(malformed), RequestRefusal.VERSION_MALFORMED);
        }
    }

    private Made once(Actor actor, String key, String request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.once(actor, key, Map.of("what", request), Made.class, () -> {
                    worked.incrementAndGet();
                    return new Made(UUID.randomUUID());
                }));
    }

    private static void assertRefused(ThrowingCallable call, RequestRefusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static Actor actor(String subject) {
        return new Actor(subject, subject, Set.of("social-worker"), new BodyCode("998"), null, null, Set.of());
    }
}
