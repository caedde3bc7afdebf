package care.accord.staffing.worker.model;

import care.accord.contracts.BodyCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker apart from their teams.
 *
 * @param body the employing body
 * @param subject the OIDC subject of their account
 * @param weeklyHours contracted hours a week, with two decimals at most; null where not known
 */
public record WorkerDetails(
        String displayName,
        WorkerRole role,
        BodyCode body,
        String subject,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weeklyHours) {

    /** Working Time Regulations 1998 reg 4(1): no more on average, overtime included. */
    public static final String MOST_HOURS = "48";

    /** Whether the hours are above 0, at most 48 and with two decimals at most. */
    public static boolean isAWeek(BigDecimal hours) {
        return hours.signum() > 0
                && hours.compareTo(new BigDecimal(MOST_HOURS)) <= 0
                && hours.stripTrailingZeros().scale() <= 2;
    }
}
