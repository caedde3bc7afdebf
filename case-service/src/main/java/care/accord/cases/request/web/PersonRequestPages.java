package care.accord.cases.request.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.person.web.IdentityBars;
import care.accord.cases.request.model.Asked;
import care.accord.cases.request.model.AskedBy;
import care.accord.cases.request.model.Consent;
import care.accord.cases.request.usecase.RecordRequest;
import care.accord.contracts.Role;
import care.accord.contracts.RouteOfAccess;
import care.accord.kit.access.Sight;
import care.accord.kit.actor.Actor;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recording what is asked for a person. */
@Path("/cases/people/{id}/requests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class PersonRequestPages {

    private static final List<Option> ROUTES = Option.of(RouteOfAccess.class, RouteOfAccess::cld);
    private static final List<Option> ASKERS = Option.of(AskedBy.class, AskedBy::display);
    private static final List<Option> CONSENTS = Option.of(Consent.class, Consent::display);

    private final RecordRequest recordRequest;
    private final ReadPerson readPerson;
    private final IdentityBars bars;
    private final WhoIsActing who;
    private final InstantSource clock;

    PersonRequestPages(
            RecordRequest recordRequest,
            ReadPerson readPerson,
            IdentityBars bars,
            WhoIsActing who,
            InstantSource clock) {
        this.recordRequest = recordRequest;
        this.readPerson = readPerson;
        this.bars = bars;
        this.who = who;
        this.clock = clock;
    }

    record newRequest(
            Form form,
            IdentityBar bar,
            String action,
            String back,
            List<Option> routes,
            List<Option> askers,
            List<Option> consents,
            List<Option> teams)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return asking(id, Form.blank().with("receivedOn", Clocks.today(clock)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var asked = asked(form);
        if (asked == null) {
            return again(asking(id, form));
        }
        try {
            var recorded = recordRequest.record(
                    who.own(),
                    IdempotencyKeys.required(form.key()),
                    id,
                    form.id("teamId").orNull(),
                    asked);
            return seeOther("/cases/requests/" + recorded.requestId());
        } catch (RefusedException refused) {
            return again(asking(id, FormRefusals.note(form, refused, "presentingIssue")));
        }
    }

    private @Nullable Asked asked(Form form) {
        var receivedOn = form.date("receivedOn", "Date of the request")
                .required("Enter the date of the request")
                .orNull();
        var route = form.choice("routeOfAccess", RouteOfAccess.class)
                .required("Select the route of access")
                .orNull();
        var askedBy = form.choice("askedBy", AskedBy.class)
                .required("Select who asked")
                .orNull();
        var issue = form.text("presentingIssue", "What is asked", Asked.LONGEST_TEXT)
                .required("Enter what is asked, and why")
                .orNull();
        var advice = form.text("adviceGiven", "Information and advice given", Asked.LONGEST_TEXT)
                .orNull();
        var consent = form.choice("consent", Consent.class)
                .required("Select whether the person agrees")
                .orNull();
        var note = form.text("consentNote", "The note on agreement or capacity", Asked.LONGEST_NOTE)
                .orNull();
        var urgentReason =
                form.text("urgentReason", "What was urgent", Asked.LONGEST_NOTE).orNull();
        var urgentFrom =
                form.date("urgentFrom", "Date from which urgent needs are met").orNull();
        if (form.failed()
                || receivedOn == null
                || route == null
                || askedBy == null
                || issue == null
                || consent == null) {
            return null;
        }
        var asked = new Asked(receivedOn, route, askedBy, issue, advice, consent, note, urgentReason, urgentFrom);
        asked.faults(Clocks.today(clock)).forEach(fault -> form.refuse(fault.field(), fault.remedy()));
        return form.failed() ? null : asked;
    }

    private TemplateInstance asking(UUID personId, Form form) {
        var act = who.own();
        var whole = readPerson.sightOf(act.actor(), personId) == Sight.RECORD;
        readPerson.identify(act, personId);
        return new newRequest(
                form,
                whole ? bars.of(personId) : bars.minimal(personId),
                "/cases/people/" + personId + "/requests",
                "/cases/people/" + personId,
                ROUTES,
                ASKERS,
                CONSENTS,
                teams(act.actor()));
    }

    /** A choice only where there is one. */
    private static List<Option> teams(Actor actor) {
        return actor.teams().size() < 2
                ? List.of()
                : actor.teams().stream()
                        .sorted(Comparator.comparing(Actor.Team::name))
                        .map(team -> Option.of(team.id().toString(), team.name()))
                        .toList();
    }
}
