package care.accord.aftercare.record;

import care.accord.aftercare.casework.KnownAllocations;
import care.accord.aftercare.casework.KnownEligibility;
import care.accord.aftercare.detention.store.Detentions;
import care.accord.aftercare.detention.store.Questions;
import care.accord.aftercare.duty.Duties;
import care.accord.aftercare.entitlement.store.Entitlements;
import care.accord.aftercare.person.KnownPeople;
import care.accord.contracts.Role;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.AccessPolicy;
import care.accord.kit.access.Guards;
import care.accord.kit.access.Sight;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Opens a person's record, or only their identity, with an audit entry either way. */
@ApplicationScoped
public class OpenRecord {

    private final WhoIsActing who;
    private final AccessPolicy access;
    private final Guards guards;
    private final KnownPeople people;
    private final KnownAllocations allocations;
    private final KnownEligibility eligibility;
    private final Detentions detentions;
    private final Questions questions;
    private final Entitlements entitlements;
    private final Duties duties;
    private final Trail trail;
    private final InstantSource clock;

    OpenRecord(
            WhoIsActing who,
            AccessPolicy access,
            Guards guards,
            KnownPeople people,
            KnownAllocations allocations,
            KnownEligibility eligibility,
            Detentions detentions,
            Questions questions,
            Entitlements entitlements,
            Duties duties,
            Trail trail,
            InstantSource clock) {
        this.who = who;
        this.access = access;
        this.guards = guards;
        this.people = people;
        this.allocations = allocations;
        this.eligibility = eligibility;
        this.detentions = detentions;
        this.questions = questions;
        this.entitlements = entitlements;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /** The record, for those with a relationship; everyone else learns nothing. */
    @Transactional
    public PersonRecord open(UUID personId) {
        var act = who.own();
        access.requireRecord(act, personId);
        trail.read(act, personId, "care.accord.aftercare.record-read", null);
        return new PersonRecord(
                identityOf(act, personId),
                detentions.of(personId),
                entitlements.of(personId),
                questions.openOf(personId),
                eligibility.of(personId));
    }

    /** Whether an AMHP who may see no more than the identity has to state their duty before the record opens. */
    @Transactional
    public boolean needsDuty(UUID personId) {
        var actor = who.actor();
        return actor.has(Role.AMHP) && access.sightOf(actor, personId) == Sight.IDENTITY;
    }

    /** The identity alone, for whoever may find the person. */
    @Transactional
    public PersonIdentity identify(UUID personId) {
        var act = who.own();
        access.requireIdentity(act, personId);
        trail.read(act, personId, "care.accord.aftercare.identity-read", null);
        return identityOf(act, personId);
    }

    private PersonIdentity identityOf(Act act, UUID personId) {
        var amhp = act.actor().has(Role.AMHP);
        return new PersonIdentity(
                personId,
                people.find(personId).orElse(null),
                guards.sensitivityOf(personId)
                        .filter(how -> how != Sensitivity.NORMAL)
                        .isPresent(),
                allocations.of(personId),
                amhp ? duties.liveOf(act.actor(), personId, clock.instant()).orElse(null) : null,
                amhp);
    }
}
