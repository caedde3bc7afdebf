package care.accord.cases.request.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.episode.model.EpisodeRefusal;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.web.IdentityBars;
import care.accord.cases.provenance.FieldSources;
import care.accord.cases.provenance.Origin;
import care.accord.cases.request.model.AskedBy;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.model.Consent;
import care.accord.cases.request.model.Decision;
import care.accord.cases.request.usecase.DecideRequest;
import care.accord.cases.request.usecase.ReadRequest;
import care.accord.contracts.FunctionCode;
import care.accord.contracts.RequestOutcome;
import care.accord.contracts.Role;
import care.accord.contracts.RouteOfAccess;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.request.IdempotencyKeys;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.DisplayText;
import care.accord.web.layout.IdentityBar;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request, and what becomes of it. */
@Path("/cases/requests/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class RequestPages {

    private static final List<Option> OUTCOMES = Option.of(RequestOutcome.class, RequestOutcome::cld);

    private final DecideRequest decideRequest;
    private final ReadRequest readRequest;
    private final FieldSources sources;
    private final IdentityBars bars;
    private final WhoIsActing who;
    private final InstantSource clock;

    RequestPages(
            DecideRequest decideRequest,
            ReadRequest readRequest,
            FieldSources sources,
            IdentityBars bars,
            WhoIsActing who,
            InstantSource clock) {
        this.decideRequest = decideRequest;
        this.readRequest = readRequest;
        this.sources = sources;
        this.bars = bars;
        this.who = who;
        this.clock = clock;
    }

    record request(
            Form form,
            IdentityBar bar,
            String action,
            String back,
            List<Fact> facts,
            List<Fact> outcome,
            List<Option> outcomes,
            List<Option> yesOrNo)
            implements TemplateInstance {}

    /** One fact of a request. */
    public record Fact(String key, @Nullable String value) {}

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(readRequest.read(who.own(), id), Form.blank().with("decidedOn", Clocks.today(clock)));
    }

    @POST
    @Path("/outcome")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var decision = decision(form);
        if (decision == null) {
            return again(page(readRequest.read(who.own(), id), form));
        }
        try {
            var decided = decideRequest.decide(
                    who.actFor(FunctionCode.CA_ASSESS_S9), IdempotencyKeys.required(form.key()), id, decision);
            return seeOther("/cases/people/" + decided.personId());
        } catch (RefusedException refused) {
            return again(page(readRequest.read(who.own(), id), FormRefusals.note(form, refused, fieldOf(refused))));
        }
    }

    private static String fieldOf(RefusedException refused) {
        return refused.refusal() == EpisodeRefusal.REFUSAL_CANNOT_STAND ? "refusalMustNotStand" : "outcome";
    }

    private static @Nullable Decision decision(Form form) {
        var needMayExist = form.yesOrNo("needMayExist")
                .required("Select whether the person may have needs for care and support")
                .orNull();
        var outcome = form.choice("outcome", RequestOutcome.class)
                .required("Select the outcome")
                .orNull();
        var reason = form.text("reason", "The reason", Decision.LONGEST_REASON)
                .required("Enter the reason for the outcome")
                .orNull();
        var decidedOn = form.date("decidedOn", "Date of the outcome")
                .required("Enter the date of the outcome")
                .orNull();
        if (form.failed() || needMayExist == null || outcome == null || reason == null || decidedOn == null) {
            return null;
        }
        return new Decision(
                outcome,
                reason,
                needMayExist,
                form.ticked("personRefused"),
                form.ticked("refusalMustNotStand"),
                decidedOn);
    }

    private TemplateInstance page(CareRequest request, Form form) {
        return new request(
                form,
                bars.of(request.personId()),
                "/cases/requests/" + request.id() + "/outcome",
                "/cases/people/" + request.personId(),
                facts(request),
                outcome(request),
                OUTCOMES,
                Option.YES_OR_NO);
    }

    private List<Fact> facts(CareRequest request) {
        var origins = sources.of(request.id());
        var facts = new ArrayList<Fact>();
        request.asked().fields().forEach((field, value) -> {
            if (value != null || !field.startsWith("urgent")) {
                facts.add(new Fact(labelOf(field), shown(value, origins.get(field))));
            }
        });
        facts.add(recorded(request.recorder().name(), request.recorder().at()));
        return facts;
    }

    /** What a field of a request is called. */
    public static String labelOf(String field) {
        return switch (field) {
            case "receivedOn" -> "Received";
            case "routeOfAccess" -> "Route of access";
            case "askedBy" -> "Asked by";
            case "presentingIssue" -> "What is asked";
            case "adviceGiven" -> "Information and advice given";
            case "consent" -> "Agreement";
            case "consentNote" -> "Note on agreement or capacity";
            case "urgentReason" -> "What was urgent (Care Act 2014 s19(3))";
            case "urgentFrom" -> "Urgent needs met since";
            default -> throw new IllegalArgumentException("No such field: " + field);
        };
    }

    /** The value, and below it which system it came from. */
    private static @Nullable String shown(@Nullable Object value, @Nullable Origin origin) {
        var text = value == null ? null : inWords(value);
        if (origin == null || text == null) {
            return text;
        }
        var system = LocalIdentifier.nameOf(origin.source()) + ", as of " + DisplayText.inWords(origin.asOf());
        return origin.received() == null
                ? text + "\nFrom " + system
                : text + "\nCode “" + origin.received() + "”, which is not known, from " + system;
    }

    private static String inWords(Object value) {
        return switch (value) {
            case RouteOfAccess route -> route.cld();
            case AskedBy asker -> asker.display();
            case Consent consent -> consent.display();
            default -> DisplayText.shown(value);
        };
    }

    private static List<Fact> outcome(CareRequest request) {
        var decision = request.decision();
        var decider = request.decider();
        if (decision == null || decider == null) {
            return List.of();
        }
        return List.of(
                new Fact("Outcome", decision.outcome().cld()),
                new Fact("Reason", decision.reason()),
                new Fact("May have needs for care and support", decision.needMayExist() ? "Yes" : "No"),
                new Fact("The person refused an assessment", decision.personRefused() ? "Yes" : "No"),
                new Fact("Date of the outcome", DisplayText.inWords(decision.decidedOn())),
                recorded(decider.name(), decider.at()));
    }

    private static Fact recorded(String by, Instant at) {
        return new Fact("Recorded", "by " + by + ", " + DisplayText.inWords(at));
    }
}
