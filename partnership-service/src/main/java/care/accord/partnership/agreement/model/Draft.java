package care.accord.partnership.agreement.model;

import care.accord.contracts.BodyCode;
import java.util.Set;

/** What an agreement starts from: its two bodies, its term and what its written form specifies. */
public record Draft(String title, BodyCode firstBody, BodyCode secondBody, Term term, Set<ScheduleItem> schedule) {

    public Draft {
        schedule = Set.copyOf(schedule);
    }
}
