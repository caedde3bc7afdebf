package care.accord.cases.person.web;

import care.accord.cases.episode.model.CaseEpisode;
import care.accord.cases.episode.model.EpisodeState;
import care.accord.cases.page.Line;
import care.accord.cases.request.model.CareRequest;
import care.accord.cases.request.store.Requests;
import care.accord.contracts.Role;
import care.accord.kit.actor.Act;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.web.layout.DisplayText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a person's page that says where the case stands, who has it, what was asked and what to do next. */
@ApplicationScoped
class CasePart {

    private final Requests requests;
    private final Standing standing;
    private final InstantSource clock;

    CasePart(Requests requests, Standing standing, InstantSource clock) {
        this.requests = requests;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * What the page shows of the case.
     *
     * @param state in words; null when the person has no case
     * @param next what can be done now, the first of it the likeliest
     */
    record View(
            @Nullable String state,
            @Nullable String opened,
            String worker,
            String team,
            List<Line> next,
            List<Line> requests,
            List<Line> former) {}

    View of(Act act, UUID personId, List<CaseEpisode> episodes) {
        var asked = requests.of(personId);
        var open = episodes.stream()
                .filter(episode -> !episode.state().isClosed())
                .findFirst()
                .orElse(null);
        return new View(
                open == null ? null : open.state().display(),
                open == null ? null : DisplayText.inWords(Clocks.dayOf(open.openedAt())),
                worker(open),
                team(open),
                open == null ? List.of() : next(act, open, asked),
                asked.stream().map(CasePart::line).toList(),
                episodes.stream()
                        .filter(episode -> episode.state().isClosed())
                        .map(CasePart::line)
                        .toList());
    }

    private static List<Line> next(Act act, CaseEpisode episode, List<CareRequest> asked) {
        var next = new ArrayList<Line>();
        asked.stream()
                .filter(request ->
                        request.decision() == null && request.episodeId().equals(episode.id()))
                .map(request -> action("Record the outcome of the request", "/cases/requests/" + request.id()))
                .forEach(next::add);
        if (episode.state() == EpisodeState.ASSESSMENT_DUE) {
            next.add(
                    action("Check advocacy and start the assessment", "/cases/episodes/" + episode.id() + "/advocacy"));
            next.add(action("The person does not want the assessment", "/cases/episodes/" + episode.id() + "/refusal"));
        }
        if (episode.state() == EpisodeState.REFUSED) {
            next.add(action("The assessment is owed again", "/cases/episodes/" + episode.id() + "/revival"));
        }
        if (act.actor().has(Role.TEAM_MANAGER)) {
            next.add(action(
                    episode.workerId() == null ? "Allocate the case" : "Re-allocate the case",
                    "/cases/episodes/" + episode.id() + "/allocation"));
        }
        return next;
    }

    private static Line action(String text, String href) {
        return new Line(text, href, null, null);
    }

    private static Line line(CareRequest request) {
        var decision = request.decision();
        return new Line(
                request.asked().routeOfAccess().cld() + ", asked by: "
                        + request.asked().askedBy().display(),
                "/cases/requests/" + request.id(),
                decision == null ? "Outcome to be recorded" : decision.outcome().cld(),
                DisplayText.inWords(request.asked().receivedOn()));
    }

    private static Line line(CaseEpisode episode) {
        return new Line(
                "Case opened on " + DisplayText.inWords(Clocks.dayOf(episode.openedAt())),
                "",
                episode.state().display(),
                null);
    }

    private String worker(@Nullable CaseEpisode episode) {
        var subject = episode == null ? null : episode.workerSubject();
        return subject == null
                ? "Not allocated"
                : standing.worker(subject).map(Standing.Worker::name).orElse("Not yet received");
    }

    private String team(@Nullable CaseEpisode episode) {
        var team = episode == null ? null : episode.teamId();
        return team == null
                ? "No team"
                : standing.team(team, Clocks.today(clock)).map(it -> it.name()).orElse("Not yet received");
    }
}
