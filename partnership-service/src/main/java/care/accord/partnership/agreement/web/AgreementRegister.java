package care.accord.partnership.agreement.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.kit.time.Clocks;
import care.accord.partnership.agreement.model.Agreement;
import care.accord.partnership.agreement.model.AgreementState;
import care.accord.partnership.agreement.model.Move;
import care.accord.partnership.agreement.model.ScheduleItem;
import care.accord.partnership.agreement.model.Step;
import care.accord.partnership.agreement.model.StepRecord;
import care.accord.partnership.agreement.store.Agreements;
import care.accord.partnership.body.Bodies;
import care.accord.partnership.body.Body;
import care.accord.partnership.delegation.model.Delegability;
import care.accord.partnership.delegation.model.Delegation;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Agreements with their bodies, functions and steps, for JSON and pages alike. */
@ApplicationScoped
public class AgreementRegister {

    private final Agreements agreements;
    private final Bodies bodies;
    private final InstantSource clock;

    AgreementRegister(Agreements agreements, Bodies bodies, InstantSource clock) {
        this.agreements = agreements;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A party and what it is called. */
    public record Party(BodyCode code, String name) {}

    /**
     * Who may do what under which law.
     *
     * @param law what allows it
     * @param active can be relied on today
     */
    public record DelegationView(
            FunctionCode functionCode,
            DelegationRoute route,
            BodyCode fromBody,
            BodyCode toBody,
            LocalDate effectiveFrom,
            LocalDate until,
            String law,
            boolean active) {}

    /** A step as it was taken. */
    public record StepView(
            Step step,
            LocalDate on,
            @Nullable BodyCode body,
            @Nullable String reference,
            @Nullable Integer noticeMonths) {}

    /** A step that may come next and what must be so for it. */
    public record NextStep(Step step, String guard) {}

    /** An agreement as it stands today. */
    public record AgreementView(
            UUID id,
            String title,
            List<Party> bodies,
            LocalDate startsOn,
            LocalDate endsOn,
            AgreementState state,
            @Nullable LocalDate signedOn,
            List<ScheduleItem> schedule,
            List<DelegationView> delegations,
            List<StepView> steps,
            List<NextStep> next,
            @JsonIgnore int version) {

        /** What one of the parties is called. */
        public String nameOf(BodyCode code) {
            return bodies.stream()
                    .filter(party -> party.code().equals(code))
                    .findFirst()
                    .map(Party::name)
                    .orElse(code.value());
        }
    }

    /** All agreements, the latest to start first. */
    @Transactional
    public List<AgreementView> agreements() {
        var names = names();
        return agreements.newestFirst().stream()
                .map(agreement -> view(agreement, names))
                .toList();
    }

    /**
     * @throws care.accord.kit.refusal.RefusedException {@link
     *     care.accord.partnership.agreement.model.AgreementRefusal#AGREEMENT_NOT_FOUND}
     */
    @Transactional
    public AgreementView agreement(UUID id) {
        return view(agreements.get(id), names());
    }

    private Map<BodyCode, String> names() {
        return bodies.listAll().stream().collect(Collectors.toMap(Body::code, Body::name));
    }

    private AgreementView view(Agreement agreement, Map<BodyCode, String> names) {
        var today = Clocks.today(clock);
        return new AgreementView(
                agreement.id(),
                agreement.title(),
                agreement.bodies().stream()
                        .map(code -> new Party(code, names.getOrDefault(code, code.value())))
                        .toList(),
                agreement.term().startsOn(),
                agreement.term().endsOn(),
                agreement.state(),
                agreement.signedOn(),
                agreement.schedule().stream().sorted().toList(),
                agreement.delegated().stream()
                        .sorted(Comparator.comparing(
                                delegation -> delegation.terms().function()))
                        .map(delegation -> view(agreement, delegation, today))
                        .toList(),
                agreement.steps().stream().map(AgreementRegister::view).toList(),
                Move.from(agreement.state()).stream()
                        .filter(move -> StepRequest.canBeRecorded(move.step()))
                        .map(move -> new NextStep(move.step(), move.guard()))
                        .toList(),
                agreement.version());
    }

    private static DelegationView view(Agreement agreement, Delegation delegation, LocalDate today) {
        var terms = delegation.terms();
        return new DelegationView(
                terms.function(),
                terms.route(),
                terms.from(),
                terms.to(),
                terms.effectiveFrom(),
                agreement.term().endsOn(),
                Delegability.of(terms.function(), terms.route()).citation(),
                agreement.delegatesOn(delegation, today));
    }

    private static StepView view(StepRecord step) {
        return new StepView(step.step(), step.takenOn(), step.body(), step.reference(), step.noticeMonths());
    }
}
