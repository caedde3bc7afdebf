package care.accord.cases.sync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.cases.sync.model.Verdict.Outcome;
import care.accord.kit.refusal.RefusedException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void a_sender_s_clock_may_be_ahead_by_five_minutes_and_no_more() {
        assertThatCode(() -> new Edition(1, NOW.plus(Edition.TOLERANCE)).check(NOW))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Edition(1, NOW.plus(Edition.TOLERANCE).plusSeconds(1)).check(NOW))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void nothing_was_so_before_1900() {
        var first = Instant.parse("1900-01-01T00:00:00Z");
        assertThatCode(() -> new Edition(1, first).check(NOW)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Edition(1, first.minusSeconds(1)).check(NOW))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_same_version_again_and_an_older_one_change_nothing() {
        var applied = Verdict.applied("familyName");

        assertThat(applied.again().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(Verdict.unfit("bornOn", "Send a date").again()).isEqualTo(Verdict.unfit("bornOn", "Send a date"));
        assertThat(applied.tooLate().reason()).isEqualTo(Verdict.Reason.OLDER_VERSION);
    }
}
