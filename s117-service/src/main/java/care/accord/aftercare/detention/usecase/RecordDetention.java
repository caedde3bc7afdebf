package care.accord.aftercare.detention.usecase;

import care.accord.aftercare.detention.model.Detention;
import care.accord.aftercare.detention.model.DetentionRefusal;
import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.History;
import care.accord.aftercare.detention.model.Qualification;
import care.accord.aftercare.detention.model.Question;
import care.accord.aftercare.detention.model.Statement;
import care.accord.aftercare.detention.store.Detentions;
import care.accord.aftercare.detention.store.Questions;
import care.accord.aftercare.duty.Duties;
import care.accord.aftercare.entitlement.model.Circumstances;
import care.accord.aftercare.entitlement.model.Consequence;
import care.accord.aftercare.entitlement.model.Entitlement;
import care.accord.aftercare.entitlement.model.Happening;
import care.accord.aftercare.entitlement.store.Entitlements;
import care.accord.aftercare.person.KnownPeople;
import care.accord.aftercare.person.KnownPerson;
import care.accord.contracts.FunctionCode;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.draft.Drafts;
import care.accord.kit.ledger.Ledger;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An AMHP on duty records a detention; the law says what it opens. */
@ApplicationScoped
public class RecordDetention {

    private final WhoIsActing who;
    private final AccessPolicy access;
    private final IdempotencyKeys keys;
    private final Duties duties;
    private final KnownPeople people;
    private final Detentions detentions;
    private final Questions questions;
    private final Entitlements entitlements;
    private final Ledger ledger;
    private final Drafts drafts;
    private final InstantSource clock;

    RecordDetention(
            WhoIsActing who,
            AccessPolicy access,
            IdempotencyKeys keys,
            Duties duties,
            KnownPeople people,
            Detentions detentions,
            Questions questions,
            Entitlements entitlements,
            Ledger ledger,
            Drafts drafts,
            InstantSource clock) {
        this.who = who;
        this.access = access;
        this.keys = keys;
        this.duties = duties;
        this.people = people;
        this.detentions = detentions;
        this.questions = questions;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.drafts = drafts;
        this.clock = clock;
    }

    private record Asked(UUID detained, Statement stated) {}

    /** What was recorded, what the law makes of it, and what that did to the register. */
    public record Recorded(
            UUID detentionId,
            Qualification qualification,
            Consequence consequence,
            @Nullable UUID entitlementId) {}

    /**
     * Records it once for this key, and forgets the draft of it.
     *
     * @param form the address of the form whose draft it was
     */
    @Transactional
    public Recorded record(String key, UUID personId, Statement stated, String form) {
        var act = who.actFor(FunctionCode.MHA_AMHP_S13);
        access.requireIdentity(act, personId);
        return keys.once(act.actor(), key, new Asked(personId, stated), Recorded.class, () -> {
            drafts.clear(act.actor(), form);
            return record(act, personId, stated);
        });
    }

    /** What recording it would do, without doing it; refuses as recording would. */
    @Transactional
    public Consequence preview(UUID personId, Statement stated) {
        var act = who.actFor(FunctionCode.MHA_AMHP_S13);
        access.requireIdentity(act, personId);
        requireDuty(act, personId);
        return consequenceOf(personId, stated);
    }

    private Recorded record(Act act, UUID personId, Statement stated) {
        var now = clock.instant();
        var duty = requireDuty(act, personId);
        detentions.lock(personId);
        var consequence = consequenceOf(personId, stated);
        var detention = new Detention(UUID.randomUUID(), personId, stated, duty.reason(), act.actor(), now);
        detentions.persistAndFlush(detention);
        ledger.add(act, detention.recorded());
        answerWhatItCorrects(detention);
        askWhatItLeavesOpen(detention, consequence, now);
        var entitlement = applyTo(detention, consequence, act, now);
        return new Recorded(
                detention.id(),
                detention.qualification(),
                consequence,
                entitlement.map(Entitlement::id).orElse(null));
    }

    private Duties.Duty requireDuty(Act act, UUID personId) {
        return duties.liveOf(act.actor(), personId, clock.instant())
                .orElseThrow(DetentionRefusal.DUTY_NOT_STATED::refused);
    }

    private Consequence consequenceOf(UUID personId, Statement stated) {
        var bornOn = people.find(personId).map(KnownPerson::bornOn).orElse(null);
        var history = History.of(bornOn, detentions.of(personId));
        history.check(stated, Clocks.today(clock));
        return Consequence.of(
                stated, history, entitlements.prospectiveOf(personId).map(Entitlement::detentionId));
    }

    private void answerWhatItCorrects(Detention detention) {
        var earlier = detention.earlier();
        if (earlier != null && earlier.how() == Earlier.How.CORRECTS) {
            questions.openAbout(earlier.detentionId()).forEach(question -> question.answer(detention.id()));
        }
    }

    private void askWhatItLeavesOpen(Detention detention, Consequence consequence, Instant now) {
        var open = consequence == Consequence.OPENING_CORRECTED
                ? Optional.of(Question.Kind.OPENING_CORRECTED)
                : Question.leftOpenBy(detention.qualification());
        open.ifPresent(kind ->
                questions.persist(new Question(UUID.randomUUID(), detention.personId(), detention.id(), kind, now)));
    }

    private Optional<Entitlement> applyTo(Detention detention, Consequence consequence, Act act, Instant now) {
        return switch (consequence) {
            case OPENED -> Optional.of(open(detention, act, now));
            case CARRIED_ON -> prospective(detention, entitlement -> entitlement.carryOnFrom(detention));
            case STAYS ->
                prospective(
                        detention,
                        entitlement -> entitlement.happened(
                                Happening.CEASED_DETENTION_STILL_INPATIENT,
                                Circumstances.because("Followed by " + detention.id())));
            case OPENING_CORRECTED -> prospective(detention, entitlement -> {});
            case QUESTION_OPENED, NOTHING_OPENED -> Optional.empty();
        };
    }

    private Optional<Entitlement> prospective(Detention detention, Consumer<Entitlement> change) {
        var prospective = entitlements.prospectiveOf(detention.personId());
        prospective.ifPresent(change);
        return prospective;
    }

    private Entitlement open(Detention detention, Act act, Instant now) {
        var entitlement = Entitlement.open(UUID.randomUUID(), detention, now);
        entitlements.persistAndFlush(entitlement);
        ledger.add(act, entitlement.opened());
        return entitlement;
    }
}
