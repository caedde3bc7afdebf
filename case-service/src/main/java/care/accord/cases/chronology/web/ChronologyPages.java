package care.accord.cases.chronology.web;

import care.accord.cases.chronology.model.Theme;
import care.accord.cases.chronology.usecase.ReadChronology;
import care.accord.cases.chronology.usecase.ReadChronology.Question;
import care.accord.cases.page.FormRefusals;
import care.accord.cases.paper.Paper;
import care.accord.cases.paper.Printed;
import care.accord.cases.person.web.IdentityBars;
import care.accord.contracts.Role;
import care.accord.kit.actor.WhoIsActing;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.DisplayText;
import care.accord.web.layout.IdentityBar;
import care.accord.web.layout.PageNumbers;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to a person, newest first; what is filtered for stands in the address. */
@Path("/cases/people/{personId}/chronology")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SOCIAL_WORKER, Role.SUPPORT_WORKER, Role.SENIOR_PRACTITIONER, Role.TEAM_MANAGER, Role.AMHP})
public class ChronologyPages {

    private static final List<String> FILTERS =
            List.of("type", "from-day", "from-month", "from-year", "to-day", "to-month", "to-year");

    private final ReadChronology readChronology;
    private final EntryWords words;
    private final IdentityBars identityBars;
    private final Paper paper;
    private final WhoIsActing who;
    private final InstantSource clock;

    ChronologyPages(
            ReadChronology readChronology,
            EntryWords words,
            IdentityBars identityBars,
            Paper paper,
            WhoIsActing who,
            InstantSource clock) {
        this.readChronology = readChronology;
        this.words = words;
        this.identityBars = identityBars;
        this.paper = paper;
        this.who = who;
        this.clock = clock;
    }

    /** templates/ChronologyPages/chronology.html. */
    record chronology(
            IdentityBar bar,
            Printed printed,
            String address,
            String onPaper,
            Form form,
            List<Option> themes,
            String about,
            int all,
            List<EntryWords.Line> lines,
            PageNumbers pages)
            implements TemplateInstance {}

    @GET
    public Response show(
            @PathParam("personId") UUID personId,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(10_000) int page,
            @Context UriInfo asked) {
        var form = Form.of(asked.getQueryParameters());
        var question = questionIn(form);
        var read = readChronology.read(who.own(), personId, question, page);
        var shown = page(personId, form, question, form.failed() ? new ReadChronology.Page(List.of(), 1, 1, 0) : read);
        return form.failed() ? FormRefusals.again(shown) : Response.ok(shown).build();
    }

    @GET
    @Path("/pdf")
    @Produces(Paper.PDF)
    public Response print(@PathParam("personId") UUID personId, @Context UriInfo asked) {
        var form = Form.of(asked.getQueryParameters());
        var question = questionIn(form);
        if (form.failed()) {
            return FormRefusals.seeOther(addressOf(personId) + "?" + filtersOf(form));
        }
        return paper.print(
                page(personId, form, question, readChronology.print(who.own(), personId, question)), "chronology");
    }

    private static Question questionIn(Form form) {
        var theme = form.choice("type", Theme.class).orNull();
        var from = form.date("from", "First day").orNull();
        var to = form.date("to", "Last day")
                .must(day -> from == null || !day.isBefore(from), "Last day must be the same as or after the first day")
                .orNull();
        return new Question(theme, from, to);
    }

    private chronology page(UUID personId, Form form, Question question, ReadChronology.Page read) {
        var bar = identityBars.of(personId);
        var address = addressOf(personId);
        var filters = filtersOf(form);
        return new chronology(
                bar,
                Printed.of(bar, who.actor(), clock.instant()),
                address,
                address + "/pdf" + (filters.isEmpty() ? "" : "?" + filters),
                form,
                Option.of(Theme.class, Theme::label),
                inWords(question),
                read.all(),
                words.of(read.entries()),
                new PageNumbers(
                        read.number(),
                        read.last(),
                        number -> "?" + filters + (filters.isEmpty() ? "" : "&") + "page=" + number));
    }

    /** What was asked for, as it stands above the entries. */
    private static String inWords(Question question) {
        return Stream.of(
                        question.theme() == null
                                ? "Everything"
                                : question.theme().label(),
                        question.from() == null ? "" : "from " + DisplayText.inWords(question.from()),
                        question.to() == null ? "" : "until " + DisplayText.inWords(question.to()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String addressOf(UUID personId) {
        return "/cases/people/" + personId + "/chronology";
    }

    private static String filtersOf(Form form) {
        return FILTERS.stream()
                .filter(field -> !form.value(field).isBlank())
                .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
