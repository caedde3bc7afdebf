package care.accord.staffing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/** It is 2 November 2026, nine in the morning, and a millisecond later each time that anyone asks. */
@Mock
@ApplicationScoped
public class SteadyClock implements InstantSource {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final AtomicLong asked = new AtomicLong();

    @Override
    public Instant instant() {
        return Instant.parse("2026-11-02T09:00:00Z").plusMillis(asked.incrementAndGet());
    }
}
