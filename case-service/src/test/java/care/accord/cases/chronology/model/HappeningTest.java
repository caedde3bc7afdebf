package care.accord.cases.chronology.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Schemas;
import care.accord.kit.ledger.EventType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_event_about_a_person_has_words() {
        var events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("care.accord.cases").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getAnnotationOfType(EventType.class).value())
                        .toList();

        assertThat(Arrays.stream(Happening.values()).map(Happening::type))
                .as("a new event is one more line in Happening")
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person-registered        | PERSON      | Came on record
            identity-changed         | PERSON      | Changed on record: family name, NHS number
            person-guarded           | PERSON      | Changed who may open the record
            request-received         | REQUEST     | Request for help received: Community / Other route
            request-outcome-recorded | REQUEST     | Outcome of the request: Progress to assessment, review or reassessment
            request-changed          | REQUEST     | Request put right: route of access
            allocated                | ALLOCATION  | Case given to
            allocation-ended         | ALLOCATION  | Case no longer with
            advocacy-checked         | ADVOCACY    | Advocacy checked: an independent advocate is owed
            assessment-started       | ASSESSMENT  | Needs assessment started
            assessment-completed     | ASSESSMENT  | Needs assessment completed
            assessment-refused       | ASSESSMENT  | Needs assessment refused by the person
            assessment-cancelled     | ASSESSMENT  | Needs assessment broken off
            assessment-duty-revived  | ASSESSMENT  | Needs assessment owed again: Their needs or circumstances have changed
            eligibility-determined   | ELIGIBILITY | Eligibility decided: eligible
            eligibility-followed-up  | ELIGIBILITY | Next steps recorded after the decision
            written-record-given     | ELIGIBILITY | Copy of the written record given. The person; on paper""")
    void what_it_says(String type, Theme theme, String words) throws JsonProcessingException {
        var whole = "care.accord.case." + type + ".v1";
        var happening = Happening.ofType(whole).orElseThrow();

        assertThat(happening.inWords(JSON.readTree(Schemas.example(whole)))).isEqualTo(words);
        assertThat(happening.theme()).isEqualTo(theme);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADVOCACY_CHECKED        | {"conclusion": "NO_DUTY"}                             | Advocacy checked: no independent advocate is owed
            ELIGIBILITY_DETERMINED  | {"eligible": false}                                   | Eligibility decided: not eligible
            ELIGIBILITY_FOLLOWED_UP | {"adviceGivenOn": "2026-11-06", "caseClosed": true}   | Written advice given after the decision; case closed""")
    void what_it_says_when_it_went_the_other_way(Happening happening, String data, String words)
            throws JsonProcessingException {
        assertThat(happening.inWords(JSON.readTree(data))).isEqualTo(words);
    }

    @Test
    void what_is_not_about_a_person_is_no_happening() {
        assertThat(Happening.ofType("care.accord.kit.trail-sealed.v1")).isEmpty();
    }
}
