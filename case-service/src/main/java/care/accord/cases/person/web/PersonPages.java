package care.accord.cases.person.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.episode.store.Episodes;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.page.Line;
import care.accord.cases.page.PersonPart;
import care.accord.cases.person.model.BirthDate;
import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.PersonRefusal;
import care.accord.cases.person.store.PersonSearch.Hit;
import care.accord.cases.person.usecase.ChangeIdentity;
import care.accord.cases.person.usecase.FindPeople;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.person.usecase.RegisterPerson;
import care.accord.contracts.Role;
import care.accord.kit.access.Sight;
import care.accord.kit.actor.Act;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.request.RequestRefusal;
import care.accord.kit.request.Versions;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.Difference;
import care.accord.web.layout.IdentityBar;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finding, registering and showing people. */
@Path("/cases/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class PersonPages {

    private static final List<String> COLUMNS = List.of("Name", "Born", "NHS number", "Team");

    private final FindPeople findPeople;
    private final RegisterPerson registerPerson;
    private final ReadPerson readPerson;
    private final ChangeIdentity changeIdentity;
    private final IdentityBars bars;
    private final CasePart casePart;
    private final SourcesPart sourcesPart;
    private final List<PersonPart> parts;
    private final Episodes episodes;
    private final Versions versions;
    private final WhoIsActing who;
    private final InstantSource clock;
    private final List<String> sources;

    PersonPages(
            FindPeople findPeople,
            RegisterPerson registerPerson,
            ReadPerson readPerson,
            ChangeIdentity changeIdentity,
            IdentityBars bars,
            CasePart casePart,
            SourcesPart sourcesPart,
            @All List<PersonPart> parts,
            Episodes episodes,
            Versions versions,
            WhoIsActing who,
            InstantSource clock,
            @ConfigProperty(name = "accord.identifier-sources") List<String> sources) {
        this.findPeople = findPeople;
        this.registerPerson = registerPerson;
        this.readPerson = readPerson;
        this.changeIdentity = changeIdentity;
        this.bars = bars;
        this.casePart = casePart;
        this.sourcesPart = sourcesPart;
        this.parts = parts;
        this.episodes = episodes;
        this.versions = versions;
        this.who = who;
        this.clock = clock;
        this.sources = List.copyOf(sources);
    }

    record search(
            Form form,
            List<String> columns,
            List<Row> rows,
            @Nullable String newer,
            @Nullable String older,
            Outcome outcome,
            String register)
            implements TemplateInstance {}

    record person(IdentityBar bar, UUID personId, List<Fact> facts, CasePart.View view, List<Part> parts)
            implements TemplateInstance {}

    record notYetOpen(IdentityBar bar, UUID personId, boolean amhp) implements TemplateInstance {}

    record identity(
            Form form,
            @Nullable IdentityBar bar,
            String heading,
            String action,
            String back,
            boolean known,
            List<Option> statuses,
            List<Option> sources,
            @Nullable String heldBy,
            List<Difference> differences,
            String savedBy,
            String synced)
            implements TemplateInstance {}

    /** How a search went. */
    public enum Outcome {
        NOT_YET,
        REFUSED,
        NOBODY,
        FOUND,
        MORE
    }

    /** One person found. */
    public record Row(
            String href, String name, @Nullable String preferredName, String born, String number, String team) {}

    /** One fact of a record. */
    public record Fact(String key, @Nullable String value) {}

    /** A part of the page that another feature fills. */
    public record Part(String title, String whenEmpty, List<Line> lines) {}

    @GET
    public TemplateInstance search(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("after") @Nullable UUID after) {
        var form = Form.blank().with("q", typed);
        if (typed.isBlank()) {
            return new search(form, COLUMNS, List.of(), null, null, Outcome.NOT_YET, "");
        }
        try {
            var found = findPeople.find(who.own(), typed, after);
            var outcome = found.hits().isEmpty() ? Outcome.NOBODY : found.more() ? Outcome.MORE : Outcome.FOUND;
            return new search(
                    form,
                    COLUMNS,
                    found.hits().stream().map(PersonPages::row).toList(),
                    address(typed, found.before()),
                    address(typed, found.after()),
                    outcome,
                    "/cases/people/new?q=" + encoded(typed));
        } catch (RefusedException refused) {
            return new search(
                    FormRefusals.note(form, refused, "q"), COLUMNS, List.of(), null, null, Outcome.REFUSED, "");
        }
    }

    @GET
    @Path("/new")
    public Response ask(@QueryParam("q") @DefaultValue("") String typed) {
        if (!findPeople.searchedLately(who.actor())) {
            return seeOther("/cases/people");
        }
        return Response.ok(newPerson(IdentityForm.guessed(Form.blank(), typed), null))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var identity = IdentityForm.read(form, sources, null, Clocks.today(clock));
        if (identity == null) {
            return again(newPerson(form, null));
        }
        try {
            if (!findPeople.searchedLately(who.actor())) {
                throw new RefusedException(PersonRefusal.SEARCH_FIRST);
            }
            var id = registerPerson.register(who.own(), IdempotencyKeys.required(form.key()), identity);
            return seeOther("/cases/people/" + id + "/requests/new");
        } catch (RefusedException refused) {
            FormRefusals.note(form, refused, fieldOf(refused));
            return again(newPerson(form, heldBy(refused)));
        }
    }

    /** The record; for whoever may know of the person and not open it, what to do next. */
    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id) {
        var act = who.own();
        if (readPerson.sightOf(act.actor(), id) == Sight.IDENTITY) {
            readPerson.identify(act, id);
            return new notYetOpen(bars.minimal(id), id, act.actor().has(Role.AMHP));
        }
        var known = readPerson.open(act, id);
        return new person(
                bars.of(id),
                id,
                facts(known.identity()),
                casePart.of(act, id, episodes.of(id)),
                parts.stream()
                        .map(part -> new Part(part.title(), part.whenEmpty(), part.lines(act, id)))
                        .toList());
    }

    @GET
    @Path("/{id}/identity")
    public TemplateInstance askIdentity(@PathParam("id") UUID id) {
        var known = readPerson.open(who.own(), id);
        return change(
                IdentityForm.filled(Form.blank(), known.identity()).atVersion(known.version()),
                id,
                null,
                List.of(),
                "");
    }

    @POST
    @Path("/{id}/identity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeIdentity(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var act = who.own();
        var form = Form.of(fields);
        var present = readPerson.open(act, id);
        var wanted = IdentityForm.read(form, sources, present.identity(), Clocks.today(clock));
        if (wanted == null) {
            return again(change(form, id, null, List.of(), ""));
        }
        var seen = Versions.required(form.value(Form.VERSION));
        try {
            changeIdentity.change(act, id, seen, wanted);
            return seeOther("/cases/people/" + id);
        } catch (RefusedException refused) {
            if (refused.refusal() == RequestRefusal.CHANGED_MEANWHILE) {
                return conflict(act, id, form, seen, wanted);
            }
            FormRefusals.note(form, refused, fieldOf(refused));
            return again(change(form, id, heldBy(refused), List.of(), ""));
        }
    }

    private Response conflict(Act act, UUID id, Form form, int seen, Identity wanted) {
        var present = readPerson.open(act, id);
        var since = versions.since(id, seen);
        var theirs = since.stream().flatMap(change -> change.fields().stream()).collect(Collectors.toUnmodifiableSet());
        var savedBy = since.stream().map(Versions.Change::changedBy).distinct().collect(Collectors.joining(", "));
        var page = change(
                form.atVersion(present.version()),
                id,
                null,
                IdentityForm.differences(wanted, present.identity(), theirs),
                savedBy);
        return Response.status(Response.Status.PRECONDITION_FAILED).entity(page).build();
    }

    private TemplateInstance newPerson(Form form, @Nullable String heldBy) {
        return new identity(
                form,
                null,
                "Register a new person",
                "/cases/people",
                "/cases/people",
                false,
                IdentityForm.STATUSES,
                IdentityForm.fieldsOf(sources),
                heldBy,
                List.of(),
                "",
                "");
    }

    private TemplateInstance change(
            Form form, UUID id, @Nullable String heldBy, List<Difference> differences, String savedBy) {
        return new identity(
                form,
                bars.of(id),
                "Change who the person is",
                "/cases/people/" + id + "/identity",
                "/cases/people/" + id,
                true,
                IdentityForm.STATUSES,
                IdentityForm.fieldsOf(sources),
                heldBy,
                differences,
                savedBy,
                sourcesPart.owned(id));
    }

    private static List<Fact> facts(Identity identity) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Title", identity.title()));
        facts.add(new Fact("Other names", none(String.join(", ", identity.aliases()))));
        facts.add(new Fact("NHS number status", identity.nhsNumberStatus().display()));
        facts.add(new Fact("Address", identity.address()));
        facts.add(new Fact("Postcode", identity.postcode()));
        return facts;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Row row(Hit hit) {
        var born = hit.bornOn() == null ? null : BirthDate.parse(hit.bornOn()).orElse(null);
        return new Row(
                "/cases/people/" + hit.personId(),
                hit.name(),
                hit.preferredName(),
                born == null ? "Not known" : born.display(),
                hit.nhsNumber() == null ? "Not known" : hit.nhsNumber().grouped(),
                hit.team() == null ? "No team" : hit.team());
    }

    private static @Nullable String heldBy(RefusedException refused) {
        return refused.extensions().get("heldBy") instanceof String address ? address : null;
    }

    private static String fieldOf(RefusedException refused) {
        return refused.refusal() == PersonRefusal.NHS_NUMBER_HELD ? "nhsNumber" : "familyName";
    }

    private static @Nullable String address(String typed, @Nullable String after) {
        if (after == null) {
            return null;
        }
        return "/cases/people?q=" + encoded(typed) + (after.isEmpty() ? "" : "&after=" + after);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
