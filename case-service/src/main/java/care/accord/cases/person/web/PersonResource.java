package care.accord.cases.person.web;

import care.accord.cases.episode.store.Episodes;
import care.accord.cases.person.store.PersonSearch.Hit;
import care.accord.cases.person.usecase.ChangeIdentity;
import care.accord.cases.person.usecase.FindPeople;
import care.accord.cases.person.usecase.GuardPerson;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.person.usecase.RegisterPerson;
import care.accord.contracts.Role;
import care.accord.contracts.Sensitivity;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** People as JSON. */
@Path("/api/cases/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonResource {

    private final FindPeople findPeople;
    private final RegisterPerson registerPerson;
    private final ReadPerson readPerson;
    private final ChangeIdentity changeIdentity;
    private final GuardPerson guardPerson;
    private final Episodes episodes;
    private final WhoIsActing who;

    PersonResource(
            FindPeople findPeople,
            RegisterPerson registerPerson,
            ReadPerson readPerson,
            ChangeIdentity changeIdentity,
            GuardPerson guardPerson,
            Episodes episodes,
            WhoIsActing who) {
        this.findPeople = findPeople;
        this.registerPerson = registerPerson;
        this.readPerson = readPerson;
        this.changeIdentity = changeIdentity;
        this.guardPerson = guardPerson;
        this.episodes = episodes;
        this.who = who;
    }

    @GET
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
    @Operation(
            summary =
                    "Find people by names in any order, however spelt, and by numbers, birth date or the start of a postcode")
    @APIResponseSchema(FoundView.class)
    public Response find(@QueryParam("q") @DefaultValue("") String typed, @QueryParam("after") @Nullable UUID after) {
        var found = findPeople.find(who.own(), typed, after);
        var answer =
                Response.ok(new FoundView(found.hits().stream().map(HitView::of).toList(), found.more()));
        link(answer, typed, found.after(), "next");
        link(answer, typed, found.before(), "prev");
        return answer.build();
    }

    @POST
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
    @Operation(summary = "Bring a person on record")
    @APIResponseSchema(value = RegisteredView.class, responseCode = "201")
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid IdentityRequest request) {
        var id = registerPerson.register(who.own(), IdempotencyKeys.required(key), request.toIdentity());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/cases/people/" + id)
                .entity(new RegisteredView(id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.SOCIAL_WORKER,
        Role.SUPPORT_WORKER,
        Role.SENIOR_PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.AMHP,
        Role.COUNCIL_SYSTEM,
        Role.TRUST_SYSTEM
    })
    @Operation(summary = "A person and their cases")
    @APIResponseSchema(PersonView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(who.own(), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
    @Operation(summary = "Change who a person is; takes the whole identity")
    @APIResponseSchema(PersonView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid IdentityRequest request) {
        var act = who.own();
        changeIdentity.change(act, id, Versions.required(ifMatch), request.toIdentity(), request.takesOver());
        return answer(act, id);
    }

    @PUT
    @Path("/{id}/sensitivity")
    @RolesAllowed(Role.PRIVACY_OFFICER)
    @Operation(summary = "Say how far a person’s record is guarded")
    @APIResponseSchema(SensitivityView.class)
    public Response guard(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SensitivityRequest request) {
        var named = request.namedSubjects() == null ? Set.<String>of() : Set.copyOf(request.namedSubjects());
        guardPerson.guard(who.own(), id, Versions.required(ifMatch), request.sensitivity(), named);
        return guarding(id);
    }

    @GET
    @Path("/{id}/sensitivity")
    @RolesAllowed(Role.PRIVACY_OFFICER)
    @Operation(summary = "How far a person’s record is guarded")
    @APIResponseSchema(SensitivityView.class)
    public Response guarding(@PathParam("id") UUID id) {
        var guarding = guardPerson.read(who.own(), id);
        return Response.ok(new SensitivityView(id, guarding.sensitivity(), guarding.namedSubjects()))
                .header(HttpHeaders.ETAG, Versions.etag(guarding.version()))
                .build();
    }

    private Response answer(Act act, UUID id) {
        var person = readPerson.open(act, id);
        return Response.ok(PersonView.of(person, episodes.of(id)))
                .header(HttpHeaders.ETAG, Versions.etag(person.version()))
                .build();
    }

    private static void link(Response.ResponseBuilder answer, String typed, @Nullable String after, String relation) {
        if (after != null) {
            var address = "/api/cases/people?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                    + (after.isEmpty() ? "" : "&after=" + after);
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(address, relation));
        }
    }

    /** Who was found; {@code more} says that there may be others beyond those that a search ranks. */
    public record FoundView(List<HitView> people, boolean more) {}

    /** Minimal identity: what everyone with a casework role may know of a person who is not restricted. */
    public record HitView(
            UUID id,
            String name,
            @Nullable String preferredName,
            @Nullable String bornOn,
            @Nullable String nhsNumber,
            @Nullable String team) {

        static HitView of(Hit hit) {
            return new HitView(
                    hit.personId(),
                    hit.name(),
                    hit.preferredName(),
                    hit.bornOn(),
                    hit.nhsNumber() == null ? null : hit.nhsNumber().digits(),
                    hit.team());
        }
    }

    /** The new person's id; opening the record needs a relationship, which recording a request makes. */
    public record RegisteredView(UUID id) {}

    /** How far a record is to be guarded, and by whom it may be seen all the same. */
    public record SensitivityRequest(
            @NotNull Sensitivity sensitivity,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) String> namedSubjects) {}

    /** How far a record is guarded. */
    public record SensitivityView(UUID id, Sensitivity sensitivity, List<String> namedSubjects) {}
}
