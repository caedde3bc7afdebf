package care.accord.cases.steward.web;

import static care.accord.cases.page.FormRefusals.again;
import static care.accord.cases.page.FormRefusals.seeOther;

import care.accord.cases.page.FormRefusals;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.cases.person.usecase.ReadPerson.Known;
import care.accord.cases.request.web.RequestPages;
import care.accord.cases.steward.model.Settlement;
import care.accord.cases.steward.model.Task;
import care.accord.cases.steward.usecase.ReadTasks;
import care.accord.cases.steward.usecase.SettleTask;
import care.accord.contracts.NhsNumber;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.DisplayText;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for a steward, oldest first, and each with what is in question. */
@Path("/cases/steward-tasks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.SYNC_STEWARD)
public class StewardPages {

    private static final List<String> COLUMNS = List.of("What is in question", "Waiting for", "From");
    private static final int LONGEST_REASON = 500;

    private final ReadTasks readTasks;
    private final SettleTask settleTask;
    private final WhoIsActing who;
    private final InstantSource clock;

    StewardPages(ReadTasks readTasks, SettleTask settleTask, WhoIsActing who, InstantSource clock) {
        this.readTasks = readTasks;
        this.settleTask = settleTask;
        this.who = who;
        this.clock = clock;
    }

    record tasks(List<String> columns, List<Row> rows) implements TemplateInstance {}

    record task(Form form, String heading, String action, List<Fact> facts, List<Side> sides, List<Option> settlements)
            implements TemplateInstance {}

    /** One task in the list; it names nobody. */
    public record Row(String href, String kind, String age, String from) {}

    /** One fact of a task or a person. */
    public record Fact(String key, @Nullable String value) {}

    /** One of the people in question; without facts where the record is guarded. */
    public record Side(String title, List<Fact> facts) {}

    @GET
    public TemplateInstance list() {
        var today = Clocks.today(clock);
        return new tasks(
                COLUMNS,
                readTasks.open(who.own()).stream().map(task -> row(task, today)).toList());
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(id, Form.blank());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var how = form.choice("how", Settlement.class)
                .required("Select the outcome")
                .orNull();
        var reason = form.text("reason", "The reason", LONGEST_REASON)
                .required("Enter the reason")
                .orNull();
        if (how == null || reason == null || form.failed()) {
            return again(page(id, form));
        }
        try {
            settleTask.settle(who.own(), id, how, reason);
            return seeOther("/cases/steward-tasks");
        } catch (RefusedException refused) {
            return again(page(id, FormRefusals.note(form, refused, "how")));
        }
    }

    private TemplateInstance page(UUID id, Form form) {
        var inQuestion = readTasks.read(who.own(), id);
        var task = inQuestion.task();
        var sides = new ArrayList<Side>();
        sides.add(side("This person", inQuestion.person()));
        if (task.otherPersonId() != null) {
            sides.add(side("The other person", inQuestion.other()));
        }
        var settlements = task.settled() ? List.<Settlement>of() : task.kind().settlements();
        return new task(
                form,
                task.kind().display(),
                "/cases/steward-tasks/" + id,
                facts(task),
                sides,
                settlements.stream()
                        .filter(how -> how != Settlement.NUMBER_IS_THIS_ONES || !inQuestion.otherIsGuarded())
                        .map(how -> Option.of(how.name(), how.display()))
                        .toList());
    }

    private static List<Fact> facts(Task task) {
        var facts = new ArrayList<Fact>();
        if (task.nhsNumber() != null) {
            facts.add(new Fact("NHS number", new NhsNumber(task.nhsNumber()).grouped()));
        }
        if (task.source() != null) {
            facts.add(new Fact("System", LocalIdentifier.nameOf(task.source())));
        }
        if (task.field() != null) {
            facts.add(new Fact("Field", labelOf(task.field())));
            facts.add(new Fact("Code as received", task.received()));
        }
        facts.add(new Fact("Waiting since", DisplayText.inWords(task.madeAt())));
        return facts;
    }

    private static Side side(String title, @Nullable Known person) {
        if (person == null) {
            return new Side(title, List.of());
        }
        var identity = person.identity();
        return new Side(
                title,
                List.of(
                        new Fact("Name", identity.fullName()),
                        new Fact("Other names", none(String.join(", ", identity.aliases()))),
                        new Fact(
                                "Born",
                                identity.born() == null ? null : identity.born().display()),
                        new Fact(
                                "NHS number",
                                identity.nhsNumber() == null
                                        ? null
                                        : identity.nhsNumber().grouped()),
                        new Fact("NHS number status", identity.nhsNumberStatus().display()),
                        new Fact(
                                "Numbers in other systems",
                                none(identity.identifiers().stream()
                                        .map(number -> LocalIdentifier.nameOf(number.source()) + " " + number.value())
                                        .collect(Collectors.joining(", ")))),
                        new Fact("Postcode", identity.postcode()),
                        new Fact("On record since", DisplayText.inWords(person.registeredAt()))));
    }

    private static String labelOf(String field) {
        return "nhsNumberStatus".equals(field) ? "NHS number status" : RequestPages.labelOf(field);
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Row row(Task task, LocalDate today) {
        var days = ChronoUnit.DAYS.between(Clocks.dayOf(task.madeAt()), today);
        return new Row(
                "/cases/steward-tasks/" + task.id(),
                task.kind().display(),
                days == 0 ? "Since today" : days == 1 ? "1 day" : days + " days",
                task.source() == null ? "Not said" : LocalIdentifier.nameOf(task.source()));
    }
}
