package care.accord.staffing.worker.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The full-time week that WTE is worked out on, the same for everybody: WTE on different weeks is never added up.
 *
 * @param hours of the week, above 0
 */
public record FullTimeWeek(BigDecimal hours) {

    /** The hours of all as WTE, rounded once at the end to two decimals, half to even. */
    public BigDecimal wteOf(Collection<BigDecimal> weeklyHours) {
        return weeklyHours.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(hours, 2, RoundingMode.HALF_EVEN);
    }
}
