package care.accord.partnership.agreement.model;

import care.accord.partnership.delegation.model.Schedule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the written agreement specifies (SI 2000/617 reg 8(2) as amended; for a pooled fund reg 7). */
public enum ScheduleItem {
    AIMS_AND_OUTCOMES("Agreed aims and outcomes", "SI 2000/617 reg 8(2)(a)", Need.ALWAYS),
    PAYMENTS("Payments and how they may be varied", "SI 2000/617 reg 8(2)(b)", Need.ALWAYS),
    FUNCTIONS("The health-related and NHS functions", "SI 2000/617 reg 8(2)(c)", Need.ALWAYS),
    PERSONS_AND_SERVICES("The persons and the kinds of services", "SI 2000/617 reg 8(2)(d)", Need.ALWAYS),
    STAFF_GOODS_AND_ACCOMMODATION("Staff, goods, services and accommodation", "SI 2000/617 reg 8(2)(e)", Need.ALWAYS),
    DURATION_REVIEW_AND_TERMINATION(
            "Duration, review, variation and termination", "SI 2000/617 reg 8(2)(f)", Need.ALWAYS),
    MONITORING("Arrangements for monitoring", "SI 2000/617 reg 8(2)(g)", Need.ALWAYS),
    CHARGING_TERMS(
            "Which services may be charged for and how users are told", "SI 2000/617 reg 8(2)(h)", Need.FOR_CHARGING),
    INFORMATION_SHARING("Arrangements for sharing information", "SI 2000/617 reg 8(2)(i)", Need.ALWAYS),
    POOLED_FUND_AND_HOST("The pooled fund, its host partner and manager", "SI 2000/617 reg 7", Need.FOR_A_POOL),
    COMMISSIONERS_CONSENT(
            "Consent of each body that commissions from the NHS trust", "SI 2000/617 reg 7(2)", Need.FOR_A_POOL);

    private enum Need {
        ALWAYS,
        FOR_CHARGING,
        FOR_A_POOL
    }

    private final String display;
    private final String citation;
    private final Need need;

    ScheduleItem(String display, String citation, Need need) {
        this.display = display;
        this.citation = citation;
        this.need = need;
    }

    /** The items without which there is no agreement to draft. */
    public static Set<ScheduleItem> mandatory() {
        var mandatory = EnumSet.noneOf(ScheduleItem.class);
        Arrays.stream(values()).filter(item -> item.need == Need.ALWAYS).forEach(mandatory::add);
        return mandatory;
    }

    /** The provision on which some functions depend, if this item is one. */
    public Optional<Schedule.Provision> provision() {
        return switch (this) {
            case CHARGING_TERMS -> Optional.of(Schedule.Provision.CHARGING_TERMS);
            case POOLED_FUND_AND_HOST -> Optional.of(Schedule.Provision.POOLED_FUND_AND_HOST);
            case COMMISSIONERS_CONSENT -> Optional.of(Schedule.Provision.COMMISSIONERS_CONSENT);
            case AIMS_AND_OUTCOMES,
                    PAYMENTS,
                    FUNCTIONS,
                    PERSONS_AND_SERVICES,
                    STAFF_GOODS_AND_ACCOMMODATION,
                    DURATION_REVIEW_AND_TERMINATION,
                    MONITORING,
                    INFORMATION_SHARING -> Optional.empty();
        };
    }

    public String display() {
        return display;
    }

    public String citation() {
        return citation;
    }
}
