package care.accord.kit.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.contracts.Sensitivity;
import care.accord.kit.SampleService;
import care.accord.kit.access.Guards;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SampleService.class)
@WithTestResource(Database.class)
@TestSecurity(user = "council-las", roles = Role.COUNCIL_SYSTEM)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = ChangesIT.READER),
            @Claim(key = "body", value = "998"),
            @Claim(key = "source", value = "LAS")
        })
class ChangesIT {

    static final String READER = "00000000-0000-4000-8000-000000000097";

    private static final Act ACT = Act.own(
            new Actor("worker-1", "Wren Ashby", Set.of("social-worker"), new BodyCode("998"), null, null, Set.of()));

    @Inject
    Ledger ledger;

    @Inject
    LedgerReader reader;

    @Inject
    FeedCursors cursors;

    @Inject
    Guards guards;

    @Inject
    Relationships relationships;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @EventType("care.accord.sample.thing-happened.v1")
    record ThingHappened(
            UUID personId, int number, @JsonIgnore Fact fact) implements Event {}

    @Test
    void _200_a_line_is_the_entry_as_a_cloud_event_with_its_cursor() {
        var before = now();
        var person = person(Sensitivity.NORMAL);
        add(person, 7);

        var line = lines(changesAfter(before, "")).getFirst();
        assertThat(line.path("specversion").asText()).isEqualTo("1.0");
        assertThat(line.path("type").asText()).isEqualTo("care.accord.sample.thing-happened.v1");
        assertThat(line.path("source").asText()).isEqualTo("/accord/sample-service");
        assertThat(line.path("subject").asText()).isEqualTo(person.toString());
        assertThat(line.path("data").path("number").asInt()).isEqualTo(7);
        assertThat(line.path("actingbody").asText()).isEqualTo("998");
        assertThat(line.has("actor")).isFalse();
        assertThat(lines(changesAfter(line.path("cursor").asText(), ""))).isEmpty();
    }

    @Test
    void _200_each_change_of_many_writers_comes_once_and_in_order_for_its_person() {
        var before = now();
        var people = Stream.generate(() -> person(Sensitivity.NORMAL)).limit(5).toList();
        var seen = new ArrayList<JsonNode>();
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200)
                    .forEach(i -> writers.submit(() -> QuarkusTransaction.requiringNew()
                            .run(() -> {
                                ledger.add(ACT, happened(people.get(i % 5), i));
                                ledger.add(ACT, happened(people.get(4), i));
                            })));
            readUntil(400, before, seen);
        }
        for (var person : people) {
            assertThat(idsOf(seen, person))
                    .isEqualTo(reader.entriesOf(person).stream()
                            .map(entry -> entry.id().toString())
                            .toList());
        }
    }

    @Test
    void _200_a_reader_who_stopped_in_the_middle_goes_on_after_any_line() {
        var before = now();
        var person = person(Sensitivity.NORMAL);
        IntStream.range(0, 6).forEach(i -> add(person, i));

        var all = lines(changesAfter(before, ""));
        assertThat(all).hasSize(6);
        for (var stopped = 0; stopped < 6; stopped++) {
            var rest = lines(changesAfter(all.get(stopped).path("cursor").asText(), "&limit=100"));
            assertThat(idsOf(rest, person)).isEqualTo(idsOf(all.subList(stopped + 1, 6), person));
        }
    }

    @Test
    void _200_the_link_leads_on_page_by_page() {
        var before = now();
        var person = person(Sensitivity.NORMAL);
        IntStream.range(0, 5).forEach(i -> add(person, i));

        var first = changesAfter(before, "&limit=2");
        var second = given().urlEncodingEnabled(false).get(next(first));
        assertThat(Stream.of(first, second).flatMap(page -> lines(page).stream()))
                .extracting(line -> line.path("data").path("number").asInt())
                .containsExactly(0, 1, 2, 3);
        assertThat(next(second)).contains("limit=2");
    }

    @Test
    void _200_whoever_waits_is_answered_when_something_happens() {
        var person = person(Sensitivity.NORMAL);
        var before = now();
        var waiting = CompletableFuture.supplyAsync(() -> changesAfter(before, "&wait=30"));
        add(person, 1);
        assertThat(lines(within(waiting))).hasSize(1);
    }

    @Test
    void _200_a_restricted_person_ends_no_wait_and_leaves_no_gap() {
        var restricted = person(Sensitivity.RESTRICTED);
        var strange = UUID.randomUUID();
        var before = now();
        var waiting = CompletableFuture.supplyAsync(() -> changesAfter(before, "&wait=1"));
        add(restricted, 1);
        add(strange, 1);

        var answer = within(waiting);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().asString()).isEmpty();
        assertThat(next(answer)).hasSameSizeAs(next(changesAfter(before, "&wait=0")));
        assertThat(next(answer).length())
                .isEqualTo(next(changesAfter(now(), "&wait=0")).length());
    }

    @Test
    void _200_the_cursor_shows_no_place() {
        assertThat(now())
                .isNotEqualTo(now())
                .hasSameSizeAs(cursors.write(new FeedCursor("sample-service", LedgerCursor.START)));
    }

    @Test
    void _200_one_person_can_be_read_again_from_the_beginning() {
        var person = person(Sensitivity.NORMAL);
        add(person, 1);
        add(person(Sensitivity.NORMAL), 2);
        add(person, 3);

        assertThat(lines(given().get(SampleChangesResource.PATH + "?subject=" + person)))
                .extracting(line -> line.path("data").path("number").asInt())
                .containsExactly(1, 3);
    }

    @Test
    void _200_whose_changes_were_handed_out_is_audited_once_per_answer() throws SQLException {
        var before = now();
        var person = person(Sensitivity.NORMAL);
        var other = person(Sensitivity.NORMAL);
        var restricted = person(Sensitivity.RESTRICTED);
        List.of(person, person, other, restricted).forEach(one -> add(one, 1));

        var last = lines(changesAfter(before, "")).getLast().path("cursor").asText();
        changesAfter(last, "");
        assertThat(readsOf(person)).isEqualTo(1);
        assertThat(readsOf(other)).isEqualTo(1);
        assertThat(readsOf(restricted)).isZero();
    }

    @Test
    void _404_a_restricted_person_and_nobody_are_answered_alike() {
        var restricted = person(Sensitivity.RESTRICTED);
        add(restricted, 1);
        var hidden = given().get(SampleChangesResource.PATH + "?subject=" + restricted);
        var nobody = given().get(SampleChangesResource.PATH + "?subject=" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().asString()).isEqualTo(nobody.body().asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-2-3", "a.b", ".", "c2FtcGxlLXNlcnZpY2U.AAAA", "%00", "é.é"})
    void _400_garbage_is_no_cursor(String garbage) {
        refuses("after", garbage, "cursor-unreadable");
    }

    @Test
    void _400_a_cut_a_changed_and_an_endless_cursor_are_none() {
        var cursor = now();
        refuses("after", cursor.substring(0, cursor.length() - 2), "cursor-unreadable");
        refuses(
                "after",
                cursor.substring(0, 40) + (cursor.charAt(40) == 'A' ? 'B' : 'A') + cursor.substring(41),
                "cursor-unreadable");
        refuses("after", "A".repeat(4000), "cursor-unreadable");
    }

    @Test
    void _400_a_cursor_of_another_service_or_of_one_person_belongs_elsewhere() {
        refuses("after", cursors.write(new FeedCursor("case-service", LedgerCursor.START)), "cursor-of-another-feed");
        refuses(
                "after",
                cursors.write(new FeedCursor("sample-service/" + UUID.randomUUID(), LedgerCursor.START)),
                "cursor-of-another-feed");
    }

    @Test
    void _400_a_cursor_from_the_future_says_that_it_is_ahead() {
        var future = new LedgerCursor(Long.MAX_VALUE - 1, Long.MAX_VALUE, 0);
        refuses("after", cursors.write(new FeedCursor("sample-service", future)), "cursor-ahead");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, limit-unfit",
        "limit, 1001, limit-unfit",
        "limit, many, limit-unfit",
        "wait, -1, wait-unfit",
        "wait, 31, wait-unfit",
        "subject, somebody, subject-unfit"
    })
    void _400_what_cannot_be_asked_is_said(String parameter, String value, String code) {
        refuses(parameter, value, code);
    }

    @Test
    @TestSecurity(user = "board", roles = Role.BOARD_MEMBER)
    void _403_for_roles_that_read_no_records() {
        given().get(SampleChangesResource.PATH).then().statusCode(403);
    }

    @Test
    void _429_a_client_that_waits_too_often_is_told_when_to_come_again_and_the_others_hold_no_connection() {
        var person = person(Sensitivity.NORMAL);
        var before = now();
        try (var clients = Executors.newFixedThreadPool(Waiting.MOST_PER_CLIENT + 1)) {
            var waiting = IntStream.rangeClosed(0, Waiting.MOST_PER_CLIENT)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> changesAfter(before, "&wait=30"), clients))
                    .toList();
            var first = (Response) CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            first.then()
                    .statusCode(429)
                    .header("Retry-After", "5")
                    .body("type", equalTo("https://accord.care/problems/client-waits-too-often"));
            await().untilAsserted(() ->
                    assertThat(database.getMetrics().activeCount()).isZero());

            add(person, 1);
            assertThat(waiting.stream().map(ChangesIT::within).map(Response::statusCode))
                    .containsExactlyInAnyOrder(200, 200, 200, 200, 429);
        }
        changesAfter(now(), "&wait=1").then().statusCode(200);
    }

    private void readUntil(int wanted, String from, List<JsonNode> seen) {
        var after = from;
        while (seen.size() < wanted) {
            var page = lines(changesAfter(after, "&limit=7&wait=10"));
            assertThat(page).as("changes after %d", seen.size()).isNotEmpty();
            seen.addAll(page);
            after = page.getLast().path("cursor").asText();
        }
        assertThat(lines(changesAfter(after, ""))).isEmpty();
    }

    private static void refuses(String parameter, String value, String code) {
        given().queryParam(parameter, value)
                .get(SampleChangesResource.PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://accord.care/problems/" + code))
                .body("errors[0].pointer", equalTo("/" + parameter));
    }

    private static Response changesAfter(String cursor, String more) {
        return given().urlEncodingEnabled(false).get(SampleChangesResource.PATH + "?after=" + cursor + more);
    }

    /** A cursor for what comes next. */
    private static String now() {
        var address = next(changesAfter("now", ""));
        return address.substring(address.indexOf("after=") + "after=".length());
    }

    private static String next(Response answer) {
        var link = answer.then().statusCode(200).extract().header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private List<JsonNode> lines(Response answer) {
        return answer.then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(this::parsed)
                .toList();
    }

    private JsonNode parsed(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> idsOf(List<JsonNode> lines, UUID person) {
        return lines.stream()
                .filter(line -> line.path("subject").asText().equals(person.toString()))
                .map(line -> line.path("id").asText())
                .toList();
    }

    private static Response within(CompletableFuture<Response> waiting) {
        return waiting.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static int readsOf(UUID person) throws SQLException {
        try (var connection = Database.current().connect(Database.current().runtime());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from audit where action = '%s' and actor = '%s' and person_id = '%s'"
                                        .formatted(ReadChanges.READ, READER, person))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private UUID person(Sensitivity sensitivity) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            guards.guard(id, sensitivity, Set.of());
            relationships.begin(
                    id,
                    Kind.BODY,
                    Holder.body(new BodyCode("998")),
                    "test",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    null);
        });
        return id;
    }

    private void add(UUID person, int number) {
        QuarkusTransaction.requiringNew().run(() -> ledger.add(ACT, happened(person, number)));
    }

    private static ThingHappened happened(UUID person, int number) {
        return new ThingHappened(person, number, Fact.on(LocalDate.of(2026, 11, 2), person, person));
    }
}
