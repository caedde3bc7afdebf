package care.accord.cases.assessment.usecase;

import care.accord.cases.assessment.model.Assessment;
import care.accord.cases.assessment.model.AssessmentRefusal;
import care.accord.cases.assessment.model.RecordCopy;
import care.accord.cases.assessment.model.RecordFormat;
import care.accord.cases.assessment.model.RecordRecipient;
import care.accord.cases.assessment.store.RecordCopies;
import care.accord.kit.access.AccessRefusal;
import care.accord.kit.actor.Act;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that a copy of the written record was given (Care Act 2014 s12(3)). */
@ApplicationScoped
public class GiveWrittenRecord {

    private final AccessibleAssessments accessible;
    private final RecordCopies copies;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    GiveWrittenRecord(
            AccessibleAssessments accessible,
            RecordCopies copies,
            Ledger ledger,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.accessible = accessible;
        this.copies = copies;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Who got it, in what form, when.
     *
     * @param recipientName who, where it is not the person
     */
    public record Giving(
            RecordRecipient recipient, @Nullable String recipientName, RecordFormat format, LocalDate givenOn) {}

    private record Request(String copy, UUID assessmentId, Giving giving) {}

    /**
     * @throws RefusedException {@link AssessmentRefusal#NOT_FOUND}, {@link AccessRefusal#NOT_FOUND}, {@link
     *     AssessmentRefusal#RECORD_NOT_READY}, {@link AssessmentRefusal#RECORD_GIVEN_IN_THE_FUTURE}
     */
    @Transactional
    public RecordCopy give(Act act, UUID id, Giving giving, String key) {
        var assessment = accessible.getForChange(act, id);
        var request = new Request("record", id, giving);
        return keys.once(act.actor(), key, request, RecordCopy.class, () -> give(act, assessment, giving));
    }

    private RecordCopy give(Act act, Assessment assessment, Giving giving) {
        var now = clock.instant();
        var given =
                assessment.giveRecord(giving.recipient(), giving.format(), giving.givenOn(), Clocks.dayOf(now), now);
        var copy = new RecordCopy(
                UUID.randomUUID(),
                assessment.id(),
                giving.recipient(),
                giving.recipientName(),
                giving.format(),
                giving.givenOn(),
                act.actor().subject(),
                act.actor().name(),
                now);
        copies.add(copy);
        ledger.add(act, given);
        return copy;
    }
}
