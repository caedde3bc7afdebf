package care.accord.staffing.team.web;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.Attempt;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import care.accord.staffing.locality.Localities;
import care.accord.staffing.team.model.TeamKind;
import care.accord.staffing.team.usecase.ChangeTeam;
import care.accord.staffing.team.usecase.RegisterTeam;
import care.accord.staffing.team.usecase.TeamTerms;
import care.accord.staffing.team.web.TeamDirectory.TeamView;
import care.accord.staffing.worker.web.WorkerRegister;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The team directory as pages. */
@Path("/staffing/teams")
@Produces(MediaType.TEXT_HTML)
public class TeamPages {

    private static final List<Option> KINDS = Option.of(TeamKind.class, TeamKind::display);

    private final TeamDirectory directory;
    private final WorkerRegister workers;
    private final Localities localities;
    private final RegisterTeam registerTeam;
    private final ChangeTeam changeTeam;
    private final WhoIsActing who;
    private final SecurityIdentity identity;

    TeamPages(
            TeamDirectory directory,
            WorkerRegister workers,
            Localities localities,
            RegisterTeam registerTeam,
            ChangeTeam changeTeam,
            WhoIsActing who,
            SecurityIdentity identity) {
        this.directory = directory;
        this.workers = workers;
        this.localities = localities;
        this.registerTeam = registerTeam;
        this.changeTeam = changeTeam;
        this.who = who;
        this.identity = identity;
    }

    /** The teams of one place. */
    public record Place(String name, List<TeamView> teams) {}

    record teams(List<Place> places, boolean officer, List<WorkerView> inNoTeam) implements TemplateInstance {}

    record team(TeamView team, boolean officer) implements TemplateInstance {}

    record teamForm(Form form, @Nullable TeamView team, List<Option> kinds, List<Option> places)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({
        Role.STAFFING_OFFICER,
        Role.SOCIAL_WORKER,
        Role.SUPPORT_WORKER,
        Role.SENIOR_PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.AMHP,
        Role.PARTNERSHIP_MANAGER,
        Role.PRIVACY_OFFICER
    })
    public TemplateInstance list() {
        var places = directory.teams().stream()
                .collect(Collectors.groupingBy(TeamView::localityName, TreeMap::new, Collectors.toList()));
        return new teams(
                places.entrySet().stream()
                        .map(place -> new Place(place.getKey(), place.getValue()))
                        .toList(),
                isOfficer(),
                isOfficer() ? workers.inNoTeam() : List.of());
    }

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
        var terms = read(form);
        if (terms.isEmpty()) {
            return again(422, form, null);
        }
        var id = new AtomicReference<UUID>();
        var refused = Attempt.of(form, "name", () -> id.set(registerTeam.register(who.own(), key, terms.get())));
        return refused.isPresent() ? again(refused.getAsInt(), form, null) : seeOther("/staffing/teams/" + id.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.STAFFING_OFFICER,
        Role.SOCIAL_WORKER,
        Role.SUPPORT_WORKER,
        Role.SENIOR_PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.AMHP,
        Role.PARTNERSHIP_MANAGER,
        Role.PRIVACY_OFFICER
    })
    public TemplateInstance team(@PathParam("id") UUID id) {
        return new team(directory.team(id), isOfficer());
    }

    @GET
    @Path("/{id}/change")
    @RolesAllowed(Role.STAFFING_OFFICER)
    public TemplateInstance askForChange(@PathParam("id") UUID id) {
        var team = directory.team(id);
        var form = Form.blank()
                .atVersion(team.version())
                .with("name", team.name())
                .with("kind", team.kind())
                .with("locality", team.locality())
                .with("body", team.body());
        return ask(form, team);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STAFFING_OFFICER)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var seen = Versions.required(form.value(Form.VERSION));
        var team = directory.team(id);
        var terms = read(form);
        if (terms.isEmpty()) {
            return again(422, form, team);
        }
        var refused = Attempt.of(form, "from", () -> changeTeam.change(who.own(), id, seen, terms.get()));
        return refused.isPresent()
                ? again(refused.getAsInt(), form.atVersion(team.version()), team)
                : seeOther("/staffing/teams/" + id);
    }

    private static Optional<TeamTerms> read(Form form) {
        var name = form.text("name", "Name", 100).required("Enter the name of the team");
        var kind = form.choice("kind", TeamKind.class).required("Select what the team is for");
        var locality = form.text("locality", "Locality", 20).required("Select where the team is");
        var body = form.text("body", "Body", 8)
                .required("Enter the code of the body that runs the team")
                .must(
                        code -> code.matches(BodyCode.PATTERN),
                        "Code of the body must be 3 to 8 capital letters or digits, like 998 or RZZ");
        var from = form.date("from", "First day").required("Enter the day from which this is so");
        return form.failed()
                ? Optional.empty()
                : Optional.of(
                        new TeamTerms(name.get(), kind.get(), locality.get(), new BodyCode(body.get()), from.get()));
    }

    private TemplateInstance ask(Form form, @Nullable TeamView team) {
        var places = localities.byName().stream()
                .map(place -> Option.of(place.code(), place.name()))
                .toList();
        return new teamForm(form, team, KINDS, places);
    }

    private Response again(int status, Form form, @Nullable TeamView team) {
        return Response.status(status).entity(ask(form, team)).build();
    }

    private static Response seeOther(String page) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .build();
    }

    private boolean isOfficer() {
        return identity.hasRole(Role.STAFFING_OFFICER);
    }
}
