package care.accord.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Worker;
import com.microsoft.playwright.Locator.FilterOptions;

/** What others do about the person of a {@link MainJob}. */
final class Colleagues {

    private final MainJob job;

    Colleagues(MainJob job) {
        this.job = job;
    }

    /** The team's manager gives the case to somebody else. */
    void allocate(Window linden) {
        linden.signIn(Worker.LINDEN, job.person());
        linden.look("person, as the manager sees them");
        linden.follow("Re-allocate the case");
        linden.look("allocation");
        linden.select("holder", entryOf(linden, "Sage Holt"));
        linden.press("Allocate");
        linden.look("person, allocated to another worker");
        assertThat(linden.text()).contains("Sage Holt");
    }

    /** The AMHP finds the person in the register, states their duty and records a detention. */
    void recordADetention(Window hazel) {
        hazel.signIn(Worker.HAZEL, "/aftercare/people");
        hazel.look("after-care: find");
        hazel.type("q", job.familyName());
        hazel.press("Find");
        hazel.look("after-care: found");
        hazel.follow(job.familyName());
        hazel.look("AMHP duty");
        hazel.type("reason", "Mental Health Act assessment asked for by the crisis team");
        hazel.press("Open the record");
        hazel.look("after-care record");
        hazel.follow("Record a detention");
        hazel.look("detention");
        hazel.press("Continue");
        hazel.look("detention with errors");
        hazel.expectErrors("detention with errors");
        hazel.select("legalStatus", "03");
        hazel.date("detainedOn", Casework.today());
        hazel.type("hospitalName", "Northshire Hospital");
        hazel.press("Continue");
        hazel.look("detention: check your answers");
        hazel.press("Record the detention");
        hazel.look("detention recorded");
        assertThat(hazel.text()).contains("MHA 1983");
    }

    private static String entryOf(Window window, String worker) {
        return window.page()
                .locator("select[name=holder] option")
                .filter(new FilterOptions().setHasText(worker))
                .first()
                .getAttribute("value");
    }
}
