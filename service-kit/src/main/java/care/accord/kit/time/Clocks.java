package care.accord.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place where a service reads the system's clock. */
public final class Clocks {

    /** Statutory days are days in England. */
    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private Clocks() {}

    @Produces
    @ApplicationScoped
    static InstantSource system() {
        return new SystemClock();
    }

    /** The day in England at that moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ENGLAND);
    }

    /** Today in England by that clock. */
    public static LocalDate today(InstantSource clock) {
        return dayOf(clock.instant());
    }

    private static final class SystemClock implements InstantSource {
        @Override
        public Instant instant() {
            return InstantSource.system().instant();
        }
    }
}
