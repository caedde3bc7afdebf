package care.accord.aftercare.detention.model;

import care.accord.kit.ledger.Event;
import care.accord.kit.ledger.EventType;
import care.accord.kit.ledger.Fact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An AMHP recorded a detention. Contract: schemas/care.accord.aftercare.detention-recorded.v1.json.
 *
 * @param legalStatus code of UKCore-LegalStatusClassificationEngland
 * @param corrects the entry that this one stands in place of
 * @param ends the detention that this one follows
 */
@EventType("care.accord.aftercare.detention-recorded.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DetentionRecorded(
        UUID personId,
        UUID detentionId,
        String legalStatus,
        LocalDate detainedOn,
        @Nullable LocalDate appliedOn,
        @Nullable String hospitalSite,
        Qualification.Outcome outcome,
        @Nullable UUID corrects,
        @Nullable UUID ends)
        implements Event {

    @Override
    public Fact fact() {
        return Fact.on(detainedOn, personId, detentionId);
    }
}
