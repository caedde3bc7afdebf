package care.accord.partnership;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** It is always 2 November 2026, nine in the morning. */
@Mock
@ApplicationScoped
public class FixedClock implements InstantSource {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Override
    public Instant instant() {
        return Instant.parse("2026-11-02T09:00:00Z");
    }
}
