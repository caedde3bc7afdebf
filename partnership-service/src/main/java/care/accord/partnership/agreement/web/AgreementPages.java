package care.accord.partnership.agreement.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.DelegationRoute;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.Attempt;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.partnership.agreement.model.Draft;
import care.accord.partnership.agreement.model.ScheduleItem;
import care.accord.partnership.agreement.model.Step;
import care.accord.partnership.agreement.model.StepTaken;
import care.accord.partnership.agreement.model.StepTaken.ExitItem;
import care.accord.partnership.agreement.model.Term;
import care.accord.partnership.agreement.usecase.DraftAgreement;
import care.accord.partnership.agreement.usecase.TakeStep;
import care.accord.partnership.agreement.web.AgreementRegister.AgreementView;
import care.accord.partnership.agreement.web.AgreementRegister.DelegationView;
import care.accord.partnership.body.Bodies;
import care.accord.partnership.delegation.model.Proposal;
import care.accord.partnership.delegation.usecase.DelegateFunction;
import care.accord.partnership.delegation.usecase.WithdrawFunction;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Agreements as pages: term, state, who may do what under which law, and what comes next. */
@Path("/partnership/agreements")
@Produces(MediaType.TEXT_HTML)
public class AgreementPages {

    private static final List<Option> ITEMS = Arrays.stream(ScheduleItem.values())
            .map(item -> new Option(item.name(), item.display(), item.citation()))
            .toList();
    private static final List<Option> FUNCTIONS =
            Option.of(FunctionCode.class, function -> "%s (%s)".formatted(function.display(), function.source()));
    private static final List<Option> ROUTES = Arrays.stream(DelegationRoute.values())
            .map(route -> new Option(route.name(), inWords(route), route.source()))
            .toList();
    private static final int LONGEST_TERM_IN_MONTHS = 600;
    private static final int LONGEST_NOTICE_IN_MONTHS = 60;

    private final AgreementRegister register;
    private final Bodies bodies;
    private final DraftAgreement draftAgreement;
    private final TakeStep takeStep;
    private final DelegateFunction delegateFunction;
    private final WithdrawFunction withdrawFunction;
    private final WhoIsActing who;
    private final SecurityIdentity identity;

    AgreementPages(
            AgreementRegister register,
            Bodies bodies,
            DraftAgreement draftAgreement,
            TakeStep takeStep,
            DelegateFunction delegateFunction,
            WithdrawFunction withdrawFunction,
            WhoIsActing who,
            SecurityIdentity identity) {
        this.register = register;
        this.bodies = bodies;
        this.draftAgreement = draftAgreement;
        this.takeStep = takeStep;
        this.delegateFunction = delegateFunction;
        this.withdrawFunction = withdrawFunction;
        this.who = who;
        this.identity = identity;
    }

    record agreements(List<AgreementView> agreements, boolean manager) implements TemplateInstance {}

    record agreementForm(Form form, List<Option> bodies, List<Option> items) implements TemplateInstance {}

    record agreement(AgreementView agreement, Form form, boolean manager, boolean approver)
            implements TemplateInstance {}

    record stepForm(
            AgreementView agreement,
            Step step,
            Form form,
            List<Option> parties,
            List<Option> options,
            List<Option> exitItems)
            implements TemplateInstance {}

    record delegationForm(
            AgreementView agreement, Form form, List<Option> functions, List<Option> routes, List<Option> parties)
            implements TemplateInstance {}

    record withdrawalForm(AgreementView agreement, DelegationView delegation, Form form) implements TemplateInstance {}

    @GET
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER})
    public TemplateInstance list() {
        return new agreements(register.agreements(), identity.hasRole(Role.PARTNERSHIP_MANAGER));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public TemplateInstance askForNew() {
        return ask(Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public Response draft(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = IdempotencyKeys.required(form.key());
        var draft = readDraft(form);
        if (draft.isEmpty()) {
            return Response.status(422).entity(ask(form)).build();
        }
        var id = new AtomicReference<UUID>();
        var refused = Attempt.of(form, "schedule", () -> id.set(draftAgreement.draft(who.own(), key, draft.get())));
        return refused.isPresent()
                ? Response.status(refused.getAsInt()).entity(ask(form)).build()
                : seeAgreement(id.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.TEAM_MANAGER, Role.PRIVACY_OFFICER})
    public TemplateInstance one(@PathParam("id") UUID id) {
        var view = register.agreement(id);
        return page(view, Form.blank().atVersion(view.version()));
    }

    @GET
    @Path("/{id}/steps/{step}")
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER})
    public TemplateInstance askForStep(@PathParam("id") UUID id, @PathParam("step") Step step) {
        return ask(register.agreement(id), step, Form.blank());
    }

    @POST
    @Path("/{id}/steps/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER})
    public Response take(
            @PathParam("id") UUID id, @PathParam("step") Step step, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = IdempotencyKeys.required(form.key());
        var view = register.agreement(id);
        var request = readStep(form, step, parties(view));
        if (request.isEmpty()) {
            return Response.status(422).entity(ask(view, step, form)).build();
        }
        var refused = Attempt.of(
                form,
                "on",
                () -> takeStep.take(who.own(), key, id, request.get().toStep()));
        return refused.isPresent()
                ? Response.status(refused.getAsInt())
                        .entity(ask(view, step, form))
                        .build()
                : seeAgreement(id);
    }

    @GET
    @Path("/{id}/delegations/new")
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public TemplateInstance askForDelegation(@PathParam("id") UUID id) {
        var view = register.agreement(id);
        return ask(view, Form.blank().with("effectiveFrom", view.startsOn()));
    }

    @POST
    @Path("/{id}/delegations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public Response delegate(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = IdempotencyKeys.required(form.key());
        var view = register.agreement(id);
        var proposal = readProposal(form, parties(view));
        if (proposal.isEmpty()) {
            return Response.status(422).entity(ask(view, form)).build();
        }
        var refused =
                Attempt.of(form, "functionCode", () -> delegateFunction.delegate(who.own(), key, id, proposal.get()));
        return refused.isPresent()
                ? Response.status(refused.getAsInt()).entity(ask(view, form)).build()
                : seeAgreement(id);
    }

    @GET
    @Path("/{id}/delegations/{functionCode}/withdraw")
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public TemplateInstance askToWithdraw(@PathParam("id") UUID id, @PathParam("functionCode") FunctionCode function) {
        var view = register.agreement(id);
        return view.delegations().stream()
                .filter(delegation -> delegation.functionCode() == function)
                .findFirst()
                .map(delegation ->
                        new withdrawalForm(view, delegation, Form.blank().atVersion(view.version())))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/delegations/{functionCode}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.PARTNERSHIP_MANAGER)
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("functionCode") FunctionCode function,
            MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var seen = Versions.required(form.value(Form.VERSION));
        var refused = Attempt.of(form, "functions", () -> withdrawFunction.withdraw(who.own(), id, seen, function));
        return refused.isPresent() ? again(refused.getAsInt(), id, form) : seeAgreement(id);
    }

    private Optional<Draft> readDraft(Form form) {
        var choices = bodyChoices();
        var title = form.text("title", "Title", 200).required("Enter a title for the agreement");
        var first = form.oneOf("firstBody", choices).required("Select the first body");
        var second = form.oneOf("secondBody", choices).required("Select the second body");
        var startsOn = form.date("startsOn", "First day").required("Enter the first day of the term");
        var months = form.count("months", "Months", LONGEST_TERM_IN_MONTHS)
                .required("Enter how many months the agreement lasts");
        var schedule = form.choices("schedule", ScheduleItem.class).required("Select what the agreement specifies");
        return form.failed()
                ? Optional.empty()
                : Optional.of(new Draft(
                        title.get(),
                        new BodyCode(first.get()),
                        new BodyCode(second.get()),
                        Term.ofMonths(startsOn.get(), months.get()),
                        schedule.get()));
    }

    private static Optional<StepRequest> readStep(Form form, Step step, List<Option> parties) {
        if (!StepRequest.canBeRecorded(step)) {
            throw new NotFoundException();
        }
        var options = form.choices("options", StepTaken.Option.class);
        var body = form.oneOf("body", parties);
        var reference = form.text("reference", "This", 500);
        var months = form.count("noticeMonths", "Months of notice", LONGEST_NOTICE_IN_MONTHS);
        var closedOut = form.choices("closedOut", ExitItem.class);
        switch (step) {
            case OPTIONS_APPRAISED -> {
                options.required("Select the options that were appraised");
                reference.required("Enter where the appraisal is");
            }
            case APPROVED -> {
                body.required("Select which body decided");
                reference.required("Enter the reference of the decision");
            }
            case NOTICE_GIVEN -> {
                body.required("Select which body gives notice");
                months.required("Enter the months of notice");
                reference.required("Enter the reason for the notice");
            }
            case END_REACHED -> reference.required("Enter where the exit plan is");
            case EXIT_COMPLETED -> closedOut.required("Select what has been closed out");
            case CONSULTED,
                    SIGNED,
                    EXTENDED,
                    REVIEW_DUE,
                    REVIEW_CLOSED,
                    BREAK_EXERCISED,
                    BREACH_FOUND,
                    NOTICE_WITHDRAWN -> {}
        }
        var on = form.date("on", "Day").required("Enter the day on which it was done");
        return form.failed()
                ? Optional.empty()
                : Optional.of(new StepRequest(
                        step,
                        on.get(),
                        options.orNull(),
                        reference.orNull(),
                        form.ticked("betterCareFundPool"),
                        body.asOptional().map(BodyCode::new).orElse(null),
                        months.orNull(),
                        form.ticked("inWriting"),
                        closedOut.orNull()));
    }

    private static Optional<Proposal> readProposal(Form form, List<Option> parties) {
        var function = form.choice("functionCode", FunctionCode.class).required("Select a function");
        var route = form.choice("route", DelegationRoute.class).required("Select the legal route");
        var from = form.oneOf("fromBody", parties).required("Select whose function it is");
        var to = form.oneOf("toBody", parties).required("Select who shall exercise it");
        var effectiveFrom = form.date("effectiveFrom", "First day").required("Enter the first day of the delegation");
        return form.failed()
                ? Optional.empty()
                : Optional.of(new Proposal(
                        function.get(),
                        route.get(),
                        new BodyCode(from.get()),
                        new BodyCode(to.get()),
                        effectiveFrom.get()));
    }

    private static String inWords(DelegationRoute route) {
        return switch (route) {
            case S75_REG8 -> "An NHS body exercises functions of the council";
            case S75_REG7 -> "Officers of either body exercise functions of both, from a pooled fund";
            case S79 -> "The council authorises another to exercise a Care Act function";
        };
    }

    private TemplateInstance ask(Form form) {
        return new agreementForm(form, bodyChoices(), ITEMS);
    }

    private static TemplateInstance ask(AgreementView view, Step step, Form form) {
        if (!StepRequest.canBeRecorded(step)) {
            throw new NotFoundException();
        }
        return new stepForm(
                view,
                step,
                form,
                parties(view),
                Option.of(StepTaken.Option.class, StepTaken.Option::display),
                Option.of(ExitItem.class, ExitItem::display));
    }

    private static TemplateInstance ask(AgreementView view, Form form) {
        return new delegationForm(view, form, FUNCTIONS, ROUTES, parties(view));
    }

    private TemplateInstance page(AgreementView view, Form form) {
        return new agreement(
                view, form, identity.hasRole(Role.PARTNERSHIP_MANAGER), identity.hasRole(Role.BOARD_MEMBER));
    }

    private Response again(int status, UUID id, Form form) {
        var view = register.agreement(id);
        return Response.status(status)
                .entity(page(view, form.atVersion(view.version())))
                .build();
    }

    private static List<Option> parties(AgreementView view) {
        return view.bodies().stream()
                .map(party -> Option.of(party.code().value(), party.name()))
                .toList();
    }

    private List<Option> bodyChoices() {
        return bodies.byName().stream()
                .map(body -> Option.of(body.code().value(), body.name()))
                .toList();
    }

    private static Response seeAgreement(UUID id) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/partnership/agreements/" + id)
                .build();
    }
}
