package care.accord.staffing.worker.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.Attempt;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.staffing.team.store.Teams;
import care.accord.staffing.worker.model.WorkerDetails;
import care.accord.staffing.worker.model.WorkerRole;
import care.accord.staffing.worker.usecase.ChangeWorker;
import care.accord.staffing.worker.usecase.MoveWorker;
import care.accord.staffing.worker.usecase.RegisterWorker;
import care.accord.staffing.worker.web.WorkerRegister.WorkerView;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Workers as pages: register, put right, move between teams. */
@Path("/staffing/workers")
@Produces(MediaType.TEXT_HTML)
public class WorkerPages {

    private static final List<Option> ROLES = Option.of(WorkerRole.class, WorkerRole::display);

    private final WorkerRegister register;
    private final Teams teams;
    private final RegisterWorker registerWorker;
    private final ChangeWorker changeWorker;
    private final MoveWorker moveWorker;
    private final WhoIsActing who;
    private final SecurityIdentity identity;

    WorkerPages(
            WorkerRegister register,
            Teams teams,
            RegisterWorker registerWorker,
            ChangeWorker changeWorker,
            MoveWorker moveWorker,
            WhoIsActing who,
            SecurityIdentity identity) {
        this.register = register;
        this.teams = teams;
        this.registerWorker = registerWorker;
        this.changeWorker = changeWorker;
        this.moveWorker = moveWorker;
        this.who = who;
        this.identity = identity;
    }

    record worker(WorkerView worker, Form form, List<Option> teams, boolean officer) implements TemplateInstance {}

    record workerForm(Form form, @Nullable WorkerView worker, List<Option> roles, List<Option> yesOrNo)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @RolesAllowed(Role.STAFFING_OFFICER)
    public TemplateInstance askForNew() {
        return ask(Form.blank(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STAFFING_OFFICER)
    public Response register(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = IdempotencyKeys.required(form.key());
        var details = read(form);
        if (details.isEmpty()) {
            return again(422, form, null);
        }
        var id = new AtomicReference<UUID>();
        var refused = Attempt.of(form, "subject", () -> id.set(registerWorker.register(who.own(), key, details.get())));
        return refused.isPresent() ? again(refused.getAsInt(), form, null) : seeWorker(id.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STAFFING_OFFICER, Role.PRIVACY_OFFICER})
    public TemplateInstance worker(@PathParam("id") UUID id) {
        var worker = register.worker(id);
        return page(worker, Form.blank().atVersion(worker.version()));
    }

    @GET
    @Path("/{id}/change")
    @RolesAllowed(Role.STAFFING_OFFICER)
    public TemplateInstance askForChange(@PathParam("id") UUID id) {
        var worker = register.worker(id);
        var form = Form.blank()
                .atVersion(worker.version())
                .with("displayName", worker.displayName())
                .with("role", worker.role())
                .with("body", worker.body())
                .with("subject", worker.subject())
                .with("weeklyHours", worker.weeklyHours())
                .with("active", worker.active() ? "yes" : "no");
        return ask(form, worker);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STAFFING_OFFICER)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var seen = Versions.required(form.value(Form.VERSION));
        var worker = register.worker(id);
        var active = form.yesOrNo("active").required("Select yes if they work in the partnership");
        var details = read(form);
        if (details.isEmpty()) {
            return again(422, form, worker);
        }
        var refused = Attempt.of(
                form, "displayName", () -> changeWorker.change(who.own(), id, seen, details.get(), active.get()));
        return refused.isPresent()
                ? again(refused.getAsInt(), form.atVersion(worker.version()), worker)
                : seeWorker(id);
    }

    @POST
    @Path("/{id}/membership")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STAFFING_OFFICER)
    public Response join(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var seen = Versions.required(form.value(Form.VERSION));
        var worker = register.worker(id);
        var team = form.id("team").required("Select a team");
        var from = form.date("from", "First day").required("Enter the first day in the team");
        var to = form.date("to", "Last day");
        if (form.failed()) {
            return Response.status(422).entity(page(worker, form)).build();
        }
        var refused = Attempt.of(
                form, "team", () -> moveWorker.join(who.own(), id, seen, team.get(), from.get(), to.orNull()));
        return refused.isPresent()
                ? Response.status(refused.getAsInt())
                        .entity(page(worker, form.atVersion(worker.version())))
                        .build()
                : seeWorker(id);
    }

    @POST
    @Path("/{id}/membership/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STAFFING_OFFICER)
    public Response leave(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var seen = Versions.required(form.value(Form.VERSION));
        var refused = Attempt.of(form, "team", () -> moveWorker.leave(who.own(), id, seen));
        if (refused.isEmpty()) {
            return seeWorker(id);
        }
        var worker = register.worker(id);
        return Response.status(refused.getAsInt())
                .entity(page(worker, form.atVersion(worker.version())))
                .build();
    }

    private static Optional<WorkerDetails> read(Form form) {
        var name = form.text("displayName", "Name", 100).required("Enter the name that colleagues know them by");
        var role = form.choice("role", WorkerRole.class).required("Select what they work as");
        var body = form.text("body", "Employer", 8)
                .required("Enter the code of the body that employs them")
                .must(
                        code -> code.matches(BodyCode.PATTERN),
                        "Code of the employer must be 3 to 8 capital letters or digits, like 998 or RZZ");
        var subject = form.text("subject", "Account", 100).required("Enter the subject identifier of their account");
        var hours = form.number("weeklyHours", "Hours a week")
                .must(WorkerDetails::isAWeek, "Hours a week must be above 0 and at most 48, like 37 or 18.5");
        return form.failed()
                ? Optional.empty()
                : Optional.of(new WorkerDetails(
                        name.get(), role.get(), new BodyCode(body.get()), subject.get(), hours.orNull()));
    }

    private TemplateInstance page(WorkerView worker, Form form) {
        var choices = teams.byName().stream()
                .map(team ->
                        Option.of(team.id().toString(), team.present().details().name()))
                .toList();
        return new worker(worker, form, choices, identity.hasRole(Role.STAFFING_OFFICER));
    }

    private static TemplateInstance ask(Form form, @Nullable WorkerView worker) {
        return new workerForm(form, worker, ROLES, Option.YES_OR_NO);
    }

    private static Response again(int status, Form form, @Nullable WorkerView worker) {
        return Response.status(status).entity(ask(form, worker)).build();
    }

    private static Response seeWorker(UUID id) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/staffing/workers/" + id)
                .build();
    }
}
