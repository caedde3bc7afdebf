package care.accord.cases.chronology.model;

import care.accord.cases.advocacy.model.AdvocacyCheck.Conclusion;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import care.accord.cases.assessment.model.Revival;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.RouteOfAccess;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every kind of entry that the ledger holds about a person, and what it says in plain words: the one place for them. */
public enum Happening {
    PERSON_REGISTERED("person-registered.v1", Theme.PERSON, data -> "Came on record"),
    IDENTITY_CHANGED("identity-changed.v1", Theme.PERSON, data -> "Changed on record: " + namesOf(data.path("fields"))),
    PERSON_GUARDED("person-guarded.v1", Theme.PERSON, data -> "Changed who may open the record"),
    REQUEST_RECEIVED(
            "request-received.v1",
            Theme.REQUEST,
            data -> "Request for help received: " + in(data, "routeOfAccess", RouteOfAccess.class, RouteOfAccess::cld)),
    REQUEST_OUTCOME_RECORDED(
            "request-outcome-recorded.v1",
            Theme.REQUEST,
            data -> "Outcome of the request: " + in(data, "outcome", RequestOutcome.class, RequestOutcome::cld)),
    REQUEST_CHANGED("request-changed.v1", Theme.REQUEST, data -> "Request put right: " + namesOf(data.path("fields"))),
    ALLOCATED("allocated.v1", Theme.ALLOCATION, data -> "Case given to"),
    ALLOCATION_ENDED("allocation-ended.v1", Theme.ALLOCATION, data -> "Case no longer with"),
    ADVOCACY_CHECKED(
            "advocacy-checked.v1",
            Theme.ADVOCACY,
            data -> in(
                    data,
                    "conclusion",
                    Conclusion.class,
                    found -> found == Conclusion.DUTY
                            ? "Advocacy checked: an independent advocate is owed"
                            : "Advocacy checked: no independent advocate is owed")),
    ASSESSMENT_STARTED("assessment-started.v1", Theme.ASSESSMENT, data -> "Needs assessment started"),
    ASSESSMENT_COMPLETED("assessment-completed.v1", Theme.ASSESSMENT, data -> "Needs assessment completed"),
    ASSESSMENT_REFUSED("assessment-refused.v1", Theme.ASSESSMENT, data -> "Needs assessment refused by the person"),
    ASSESSMENT_CANCELLED("assessment-cancelled.v1", Theme.ASSESSMENT, data -> "Needs assessment broken off"),
    ASSESSMENT_DUTY_REVIVED(
            "assessment-duty-revived.v1",
            Theme.ASSESSMENT,
            data -> "Needs assessment owed again: " + in(data, "ground", Revival.Ground.class, Revival.Ground::label)),
    ELIGIBILITY_DETERMINED(
            "eligibility-determined.v1",
            Theme.ELIGIBILITY,
            data -> data.path("eligible").asBoolean()
                    ? "Eligibility decided: eligible"
                    : "Eligibility decided: not eligible"),
    ELIGIBILITY_FOLLOWED_UP(
            "eligibility-followed-up.v1",
            Theme.ELIGIBILITY,
            data -> (data.hasNonNull("adviceGivenOn")
                            ? "Written advice given after the decision"
                            : "Next steps recorded after the decision")
                    + (data.path("caseClosed").asBoolean() ? "; case closed" : "")),
    WRITTEN_RECORD_GIVEN(
            "written-record-given.v1",
            Theme.ELIGIBILITY,
            data -> "Copy of the written record given. "
                    + in(data, "recipient", RecordRecipient.class, RecordRecipient::label)
                    + "; "
                    + in(data, "format", RecordFormat.class, RecordFormat::label)
                            .toLowerCase(Locale.ROOT));

    private final String type;
    private final Theme theme;
    private final Function<JsonNode, String> words;

    Happening(String type, Theme theme, Function<JsonNode, String> words) {
        this.type = "care.accord.case." + type;
        this.theme = theme;
        this.words = words;
    }

    /** The published type of the entry. */
    public String type() {
        return type;
    }

    public Theme theme() {
        return theme;
    }

    /** What an entry with this payload says; who has a case is added from what is known of teams and workers. */
    public String inWords(JsonNode data) {
        return words.apply(data);
    }

    public static Optional<Happening> ofType(String type) {
        return Arrays.stream(values())
                .filter(happening -> happening.type.equals(type))
                .findFirst();
    }

    private static <E extends Enum<E>> String in(JsonNode data, String field, Class<E> type, Function<E, String> word) {
        return word.apply(Enum.valueOf(type, data.path(field).asText()));
    }

    /** {@code familyName} reads "family name". */
    private static String namesOf(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(field -> field.asText()
                        .replaceAll("([A-Z])", " $1")
                        .toLowerCase(Locale.ROOT)
                        .replace("nhs ", "NHS "))
                .collect(Collectors.joining(", "));
    }
}
