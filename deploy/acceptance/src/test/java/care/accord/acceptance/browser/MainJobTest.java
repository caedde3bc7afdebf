package care.accord.acceptance.browser;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Names;
import care.accord.acceptance.suite.WithAccord;
import care.accord.contracts.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The main job as a person does it, in Chromium, from signing in at Keycloak to the mark of another service. */
@ExtendWith({WithAccord.class, WithChromium.class})
@Execution(ExecutionMode.CONCURRENT)
@Shows("U19")
class MainJobTest {

    @Test
    void a_social_worker_assesses_and_decides_and_every_page_and_state_is_clean(Accord accord, Chromium chromium) {
        try (var wren = Window.open(chromium, accord);
                var linden = Window.open(chromium, accord);
                var hazel = Window.open(chromium, accord)) {
            var job = new MainJob(wren, Names.unheardOf());
            job.registersSomebodyNew();
            job.recordsARequest();
            job.checksWhetherAnAdvocateIsOwed();
            whatIsTypedIsKept(wren, job);
            job.fillsInEverySection();
            job.completesAndDecides();
            job.printsTheWrittenRecord();
            var colleagues = new Colleagues(job);
            colleagues.allocate(linden);
            colleagues.recordADetention(hazel);
            eventually(() -> {
                wren.go(job.person());
                assertThat(wren.text()).contains("Section 117 after-care");
            });
            wren.look("person with an s117 mark");
            assertThat(wren.findings()).isEmpty();
            assertThat(linden.findings()).isEmpty();
            assertThat(hazel.findings()).isEmpty();
            assertThat(wren.complaints()).isEmpty();
        }
    }

    @Test
    void the_same_job_is_done_with_scripts_off(Accord accord, Chromium chromium) {
        try (var wren = Window.withoutScripts(chromium, accord)) {
            var job = new MainJob(wren, Names.unheardOf());
            job.registersSomebodyNew();
            job.recordsARequest();
            job.checksWhetherAnAdvocateIsOwed();
            job.fillsInEverySection();
            job.completesAndDecides();
            job.printsTheWrittenRecord();
        }
    }

    /** A draft is saved while it is typed, invalid as it may be, and is there when the page is opened again. */
    private static void whatIsTypedIsKept(Window wren, MainJob job) {
        wren.go(job.assessment() + "/about");
        wren.typeUntilKept("place", "A place typed and never saved");
        wren.typeUntilKept("assessedOn-day", "99");
        assertThat(wren.text()).contains("Draft saved");
        wren.go(job.assessment() + "/about");
        assertThat(wren.typed("place")).isEqualTo("A place typed and never saved");
        assertThat(wren.typed("assessedOn-day")).isEqualTo("99");
        wren.look("a section carried on from a draft");
        wren.press("Discard the draft");
        wren.follow("Back");
    }
}
