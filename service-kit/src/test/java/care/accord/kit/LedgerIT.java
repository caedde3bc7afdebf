package care.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Shows;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.Actor;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.ledger.LedgerCursor;
import care.accord.kit.ledger.LedgerReader;
import care.accord.kit.testing.Database;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
class LedgerIT {

    private static final Act ACT = Act.own(
            new Actor("worker-1", "Wren Ashby", Set.of("social-worker"), new BodyCode("998"), null, null, Set.of()));

    @Inject
    Ledger ledger;

    @Inject
    LedgerReader reader;

    @EventType("care.accord.sample.thing-happened.v1")
    record ThingHappened(
            UUID personId, int number, @JsonIgnore Fact fact) implements Event {}

    @Test
    @Shows("I7")
    void an_entry_carries_who_acted_and_its_payload_only() {
        var person = UUID.randomUUID();
        add(person, 7);

        var entry = reader.entriesOf(person).getFirst();
        assertThat(entry.type()).isEqualTo("care.accord.sample.thing-happened.v1");
        assertThat(entry.data()).hasToString("{\"number\":7,\"personId\":\"" + person + "\"}");
        assertThat(entry.actor().path("subject").asText()).isEqualTo("worker-1");
        assertThat(entry.actor().path("capacity").asText()).isEqualTo("OWN_BODY");
    }

    @Test
    void a_write_leaves_its_audit_row_with_the_entry() throws SQLException {
        var person = UUID.randomUUID();
        add(person, 1);

        try (var connection = Database.current().connect(Database.current().runtime());
                var rows = connection
                        .createStatement()
                        .executeQuery("select actor, action from audit where person_id = '" + person + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("worker-1");
            assertThat(rows.getString(2)).isEqualTo("care.accord.sample.thing-happened.v1");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void what_rolls_back_was_never_entered() {
        var person = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.add(ACT, happened(person, 1));
                    throw new IllegalStateException("crash");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(reader.entriesOf(person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set type = 'care.accord.sample.other.v1'",
                "delete from ledger",
                "truncate ledger",
                "update audit set actor = 'someone else'",
                "delete from audit",
                "truncate audit",
                "update audit_seal set entries = 0",
                "delete from audit_seal",
                "alter table audit disable trigger all",
                "drop table ledger"
            })
    void the_runtime_role_cannot_change_what_was_written(String tampering) throws SQLException {
        add(UUID.randomUUID(), 1);
        try (var connection = Database.current().connect(Database.current().runtime());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(tampering))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void a_cursor_waits_for_the_transaction_that_is_still_open_and_misses_nothing() throws InterruptedException {
        var cursor = end();
        var slow = UUID.randomUUID();
        var quick = UUID.randomUUID();
        var entered = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var open = executor.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                ledger.add(ACT, happened(slow, 1));
                entered.countDown();
                await(mayCommit);
            }));
            entered.await();
            add(quick, 2);

            var before = reader.after(cursor, 100);
            assertThat(before.entries()).isEmpty();

            mayCommit.countDown();
            assertThat(open).succeedsWithin(java.time.Duration.ofSeconds(10));
            assertThat(reader.after(before.next(), 100).entries())
                    .extracting(LedgerReader.Entry::subject)
                    .containsExactly(slow.toString(), quick.toString());
        }
    }

    @Test
    void one_subjects_entries_stay_in_order_where_a_third_transaction_is_open_between_the_two_that_wrote_them()
            throws InterruptedException {
        var cursor = end();
        var person = UUID.randomUUID();
        var firstBegun = new CountDownLatch(1);
        var thirdBegun = new CountDownLatch(1);
        var otherDone = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var seen = new ArrayList<Integer>();
        try (var executor = Executors.newFixedThreadPool(2)) {
            var later = executor.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                ledger.add(ACT, happened(UUID.randomUUID(), 0));
                firstBegun.countDown();
                await(otherDone);
                ledger.add(ACT, happened(person, 2));
            }));
            firstBegun.await();
            var open = executor.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                ledger.add(ACT, happened(UUID.randomUUID(), 0));
                thirdBegun.countDown();
                await(looked);
            }));
            thirdBegun.await();
            add(person, 1);
            otherDone.countDown();
            assertThat(later).succeedsWithin(java.time.Duration.ofSeconds(10));
            var page = reader.after(cursor, 100);
            seen.addAll(numbersOf(page, person));
            looked.countDown();
            assertThat(open).succeedsWithin(java.time.Duration.ofSeconds(10));
            seen.addAll(numbersOf(reader.after(page.next(), 100), person));
        }
        assertThat(seen).containsExactly(1, 2);
    }

    private static List<Integer> numbersOf(LedgerReader.Page page, UUID subject) {
        return page.entries().stream()
                .filter(entry -> entry.subject().equals(subject.toString()))
                .map(entry -> entry.data().path("number").asInt())
                .toList();
    }

    @Test
    void one_subjects_entries_stay_in_order_where_the_later_writer_has_the_lower_transaction_id()
            throws InterruptedException {
        var cursor = end();
        var person = UUID.randomUUID();
        var begun = new CountDownLatch(1);
        var otherDone = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var later = executor.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                ledger.add(ACT, happened(UUID.randomUUID(), 0));
                begun.countDown();
                await(otherDone);
                ledger.add(ACT, happened(person, 2));
            }));
            begun.await();
            add(person, 1);
            otherDone.countDown();
            assertThat(later).succeedsWithin(java.time.Duration.ofSeconds(10));
        }
        assertThat(reader.after(cursor, 100).entries().stream()
                        .filter(entry -> entry.subject().equals(person.toString()))
                        .map(entry -> entry.data().path("number").asInt()))
                .containsExactly(1, 2);
    }

    @Test
    void pages_of_any_size_give_every_entry_once() {
        var cursor = end();
        var people = IntStream.range(0, 7).mapToObj(i -> UUID.randomUUID()).toList();
        people.forEach(person -> add(person, 1));

        var seen = new java.util.ArrayList<String>();
        var page = reader.after(cursor, 2);
        while (!page.entries().isEmpty()) {
            page.entries().forEach(entry -> seen.add(entry.subject()));
            page = reader.after(page.next(), 2);
        }
        assertThat(seen)
                .containsExactlyElementsOf(people.stream().map(UUID::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-2", "5-4-0", "1-2--3", "99999999999999999999-1-1", "1-2-3-4"})
    void garbage_is_no_cursor(String text) {
        assertThat(LedgerCursor.parse(text)).isEmpty();
    }

    private LedgerCursor end() {
        var page = reader.after(LedgerCursor.START, 1000);
        while (!page.entries().isEmpty()) {
            page = reader.after(page.next(), 1000);
        }
        return page.next();
    }

    private void add(UUID person, int number) {
        QuarkusTransaction.requiringNew().run(() -> ledger.add(ACT, happened(person, number)));
    }

    private static ThingHappened happened(UUID person, int number) {
        return new ThingHappened(person, number, Fact.on(LocalDate.of(2026, 11, 2), person, person));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
