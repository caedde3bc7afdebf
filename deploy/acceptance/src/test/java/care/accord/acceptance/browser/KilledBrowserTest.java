package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Worker.WREN;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.WithAccord;
import care.accord.contracts.Shows;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A browser dies in the middle of a form, and the form is carried on elsewhere. */
@ExtendWith({WithAccord.class, WithChromium.class})
@Execution(ExecutionMode.CONCURRENT)
@Shows({"M17", "U5"})
class KilledBrowserTest {

    /** What was typed so long ago may not be lost. */
    private static final Duration MAY_BE_LOST = Duration.ofSeconds(5);

    private static final String TOO_LONG = "The kitchen of her sister’s flat, 2nd floor. ".repeat(12);

    @Test
    void all_that_was_typed_five_seconds_before_is_there_at_another_machine(Accord accord, Chromium chromium) {
        var name = Names.unheardOf();
        var casework = new Casework(accord.as(WREN));
        var form = "/cases/assessments/" + casework.begun(casework.open("Dora", name)) + "/about";
        try (var doomed = Chromium.start()) {
            var here = Window.open(doomed, accord);
            here.signIn(WREN, form);
            here.choose("method", "FACE_TO_FACE");
            here.type("assessedOn-day", "31");
            here.type("assessedOn-month", "Feb & March");
            here.type("assessedOn-year", "26");
            here.type("competence", "Trained in needs assessments");
            here.typeUntilKept("place", TOO_LONG, MAY_BE_LOST);
            doomed.kill();
        }
        try (var elsewhere = Window.open(chromium, accord)) {
            elsewhere.signIn(WREN, "/");
            assertThat(elsewhere.text()).contains("My drafts", "Draft saved", "kept until");
            elsewhere.follow("Dora " + name + ",");

            assertThat(elsewhere.path()).isEqualTo(form);
            assertThat(elsewhere
                            .page()
                            .locator("[name=method][value=FACE_TO_FACE]")
                            .isChecked())
                    .isTrue();
            assertThat(elsewhere.typed("assessedOn-day")).isEqualTo("31");
            assertThat(elsewhere.typed("assessedOn-month")).isEqualTo("Feb & March");
            assertThat(elsewhere.typed("assessedOn-year")).isEqualTo("26");
            assertThat(elsewhere.typed("competence")).isEqualTo("Trained in needs assessments");
            assertThat(elsewhere.typed("place")).isEqualTo(TOO_LONG);

            elsewhere.press("Save and continue");
            elsewhere.expectErrors("the two invalid fields");
            for (var field : List.of("assessedOn", "place")) {
                assertThat(elsewhere
                                .page()
                                .locator(".govuk-error-summary a[href^='#%s']".formatted(field))
                                .count())
                        .as(field)
                        .isPositive();
            }
        }
    }
}
