package care.accord.cases.advocacy.model;

import care.accord.cases.advocacy.model.AdvocacyCheck.Conclusion;
import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It was checked whether the person is owed an independent advocate (Care Act 2014 s67). */
@EventType("care.accord.case.advocacy-checked.v1")
public record AdvocacyChecked(
        UUID episodeId,
        UUID personId,
        Conclusion conclusion,
        Set<Difficulty> difficulties,
        Set<AdvocacyException> exceptions,
        LocalDate checkedOn,
        @Nullable LocalDate referredOn)
        implements Event {

    public static AdvocacyChecked of(UUID episodeId, UUID personId, AdvocacyCheck check) {
        return new AdvocacyChecked(
                episodeId,
                personId,
                check.conclusion(),
                check.difficulties(),
                check.exceptions(),
                check.checkedOn(),
                check.referredOn());
    }

    @Override
    public Fact fact() {
        return Fact.on(checkedOn, personId, episodeId);
    }
}
