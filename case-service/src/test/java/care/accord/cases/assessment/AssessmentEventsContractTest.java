package care.accord.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.advocacy.model.AdvocacyCheck.Conclusion;
import care.accord.cases.advocacy.model.AdvocacyChecked;
import care.accord.cases.advocacy.model.AdvocacyException;
import care.accord.cases.advocacy.model.Difficulty;
import care.accord.cases.assessment.model.AdultOutcome;
import care.accord.cases.assessment.model.AssessmentCancelled;
import care.accord.cases.assessment.model.AssessmentCompleted;
import care.accord.cases.assessment.model.AssessmentDutyRevived;
import care.accord.cases.assessment.model.AssessmentRefused;
import care.accord.cases.assessment.model.AssessmentStarted;
import care.accord.cases.assessment.model.Eligibility.Condition;
import care.accord.cases.assessment.model.EligibilityDetermined;
import care.accord.cases.assessment.model.EligibilityFollowedUp;
import care.accord.cases.assessment.model.Method;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import care.accord.cases.assessment.model.Residence;
import care.accord.cases.assessment.model.Revival;
import care.accord.cases.assessment.model.RuleSet;
import care.accord.cases.assessment.model.WrittenRecordGiven;
import care.accord.contracts.ActingCapacity;
import care.accord.contracts.BodyCode;
import care.accord.contracts.Schemas;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.Ledger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the assessment half of the service publishes fits its schemas, with every code that it can hold. */
class AssessmentEventsContractTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @ParameterizedTest
    @MethodSource("events")
    void what_is_published_fits_its_schema_and_says_no_more_than_the_example(Event event)
            throws JsonProcessingException {
        var type = Ledger.typeOf(event);
        var payload = JSON.writeValueAsString(event);

        assertThat(Schemas.violations(type, payload)).isEmpty();
        assertThat(fieldsOf(payload)).isEqualTo(fieldsOf(Schemas.example(type)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_example_fits_its_schema(Event event) {
        var type = Ledger.typeOf(event);

        assertThat(Schemas.violations(type, Schemas.example(type))).isEmpty();
    }

    private static Set<?> fieldsOf(String payload) throws JsonProcessingException {
        return JSON.readValue(payload, Map.class).keySet();
    }

    static Stream<Event> events() {
        return Stream.of(
                        Stream.of(
                                new AdvocacyChecked(ID, ID, Conclusion.NO_DUTY, Set.of(), Set.of(), DAY, null),
                                new AdvocacyChecked(
                                        ID,
                                        ID,
                                        Conclusion.DUTY,
                                        Set.of(Difficulty.values()),
                                        Set.of(AdvocacyException.values()),
                                        DAY,
                                        DAY),
                                new AssessmentStarted(ID, ID, ID, DAY),
                                new AssessmentRefused(ID, ID, ID, DAY, true),
                                new AssessmentDutyRevived(ID, ID, ID, Revival.Ground.REQUESTED, DAY),
                                new AssessmentDutyRevived(ID, ID, ID, Revival.Ground.CHANGED, DAY),
                                new AssessmentCancelled(ID, ID, ID, DAY)),
                        Stream.of(new EligibilityFollowedUp(ID, ID, ID, DAY, null, null, true, DAY)),
                        Stream.of(Residence.values())
                                .map(residence ->
                                        new EligibilityFollowedUp(ID, ID, ID, null, false, residence, true, DAY)),
                        Stream.of(Method.values()).map(method -> new AssessmentCompleted(ID, ID, ID, method, DAY, DAY)),
                        Stream.of(ActingCapacity.values()).map(AssessmentEventsContractTest::determined),
                        Stream.of(RecordRecipient.values())
                                .map(recipient ->
                                        new WrittenRecordGiven(ID, ID, ID, recipient, RecordFormat.PAPER, DAY)),
                        Stream.of(RecordFormat.values())
                                .map(format -> new WrittenRecordGiven(ID, ID, ID, RecordRecipient.ADULT, format, DAY)))
                .flatMap(events -> events);
    }

    private static EligibilityDetermined determined(ActingCapacity capacity) {
        return new EligibilityDetermined(
                ID,
                ID,
                ID,
                false,
                Set.of(AdultOutcome.values()),
                Set.of(Condition.values()),
                RuleSet.SI_2015_313,
                DAY,
                capacity,
                new BodyCode("998"),
                capacity == ActingCapacity.OWN_BODY ? null : ID);
    }
}
