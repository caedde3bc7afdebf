package care.accord.aftercare.casework;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.aftercare.testing.Heard;
import care.accord.aftercare.testing.Rows;
import care.accord.contracts.Schemas;
import care.accord.contracts.Topics;
import care.accord.kit.events.Inbox;
import care.accord.kit.testing.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others publish is read as their schemas' examples say it. */
@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
class HearingIT {

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper json;

    UUID person = UUID.randomUUID();

    @Test
    void a_registered_person_is_guarded_from_then_on() throws JsonProcessingException {
        heard("care.accord.case.person-registered.v1");

        assertThat(Rows.of("select sensitivity from person_guard where person_id = ?", person))
                .containsExactly("NORMAL");
    }

    @Test
    void a_restricted_person_has_named_rights() throws JsonProcessingException {
        heard("care.accord.case.person-guarded.v1");

        assertThat(Rows.of("select sensitivity from person_guard where person_id = ?", person))
                .containsExactly("RESTRICTED");
        assertThat(Rows.count("named_right", "person_id = ?", person)).isPositive();
    }

    @Test
    void a_request_lets_its_recorder_and_their_team_and_body_in() throws JsonProcessingException {
        heard("care.accord.case.request-received.v1");

        assertThat(Rows.of("select kind from relationship where person_id = ? order by kind", person))
                .containsExactly("BODY", "REQUEST_RECORDER", "REQUEST_TEAM");
    }

    @Test
    void an_allocation_lets_team_and_worker_in_and_its_end_lets_them_out() throws JsonProcessingException {
        heard("care.accord.case.allocated.v1");
        assertThat(Rows.of("select kind from relationship where person_id = ? order by kind", person))
                .containsExactly("ALLOCATED_WORKER", "CASE_TEAM");

        var ended = example("care.accord.case.allocation-ended.v1");
        var begun = example("care.accord.case.allocated.v1");
        begun.fieldNames().forEachRemaining(field -> {
            if (ended.has(field)) {
                ended.set(field, begun.get(field));
            }
        });
        heard("care.accord.case.allocation-ended.v1", ended);
        assertThat(Rows.count("relationship", "person_id = ? and until_at is null", person))
                .isZero();
        assertThat(Rows.count("known_allocation", "person_id = ?", person)).isZero();
    }

    @Test
    void eligibility_is_kept_by_assessment() throws JsonProcessingException {
        var determined = example("care.accord.case.eligibility-determined.v1");
        determined.put("assessmentId", UUID.randomUUID().toString());

        heard("care.accord.case.eligibility-determined.v1", determined);

        assertThat(Rows.of(
                        "select eligible || ' ' || determined_on from known_eligibility where person_id = ?", person))
                .containsExactly(determined.get("eligible").asText() + " "
                        + determined.get("determinedOn").asText());
    }

    @Test
    void an_identity_is_kept_until_its_tombstone_and_never_goes_back() throws JsonProcessingException {
        var identity = (ObjectNode) json.readTree(Schemas.example("person-identity"));
        state(identity.put("version", 7).put("name", "Second Name"));
        state(identity.put("version", 6).put("name", "First Name"));
        assertThat(Rows.of("select name from known_person where person_id = ?", person))
                .containsExactly("Second Name");

        state(null);

        assertThat(Rows.count("known_person", "person_id = ?", person)).isZero();
    }

    @Test
    void the_same_event_twice_has_one_effect() throws JsonProcessingException {
        var id = UUID.randomUUID();
        var type = "care.accord.case.request-received.v1";
        var data = example(type).toString();

        inbox.receive(Heard.recordOf(id, type, person, data));
        inbox.receive(Heard.recordOf(id, type, person, data));

        assertThat(Rows.count("seen_event", "event_id = ?", id)).isOne();
        assertThat(Rows.count("relationship", "person_id = ?", person)).isEqualTo(3);
        assertThat(Rows.count("parked_event", "key = ?", person.toString())).isZero();
    }

    @Test
    void what_nobody_here_reads_passes_by() {
        inbox.receive(Heard.recordOf(
                UUID.randomUUID(), "care.accord.case.assessment-completed.v1", person, "{\"any\": \"thing\"}"));

        assertThat(Rows.count("parked_event", "key = ?", person.toString())).isZero();
    }

    private void heard(String type) throws JsonProcessingException {
        heard(type, example(type));
    }

    private void heard(String type, ObjectNode data) {
        inbox.receive(Heard.recordOf(UUID.randomUUID(), type, person, data.toString()));
    }

    private ObjectNode example(String type) throws JsonProcessingException {
        return ((ObjectNode) json.readTree(Schemas.example(type))).put("personId", person.toString());
    }

    private void state(@Nullable ObjectNode state) {
        inbox.receive(new ConsumerRecord<>(
                Topics.PERSON, 0, System.nanoTime(), person.toString(), state == null ? null : state.toString()));
    }
}
