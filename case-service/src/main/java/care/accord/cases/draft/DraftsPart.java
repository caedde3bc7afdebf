package care.accord.cases.draft;

import care.accord.cases.page.HomePart;
import care.accord.cases.page.Line;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.contracts.Role;
import care.accord.kit.actor.Act;
import care.accord.kit.draft.Draft;
import care.accord.kit.draft.Drafts;
import care.accord.kit.trail.Trail;
import care.accord.web.layout.DisplayText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The drafts of whoever is at home, so that a form can be carried on at another machine. */
@ApplicationScoped
class DraftsPart implements HomePart {

    /** Those are another service's, which shows them on its own page. */
    private static final Line DETENTIONS =
            new Line("Drafts of detentions are on the page of the after-care register", "/aftercare", null, null);

    private final Drafts drafts;
    private final ReadPerson readPerson;
    private final Trail trail;

    DraftsPart(Drafts drafts, ReadPerson readPerson, Trail trail) {
        this.drafts = drafts;
        this.readPerson = readPerson;
        this.trail = trail;
    }

    @Override
    public String title() {
        return "My drafts";
    }

    @Override
    public String whenEmpty() {
        return "You have no drafts. What you type in a form is kept here until you save it or discard it.";
    }

    @Override
    public List<Line> lines(Act act) {
        var mine = drafts.of(act.actor());
        if (!mine.isEmpty()) {
            trail.listed(act, mine.stream().map(Draft::personId).distinct().toList(), "care.accord.case.drafts-listed");
        }
        var lines = mine.stream().map(this::lineOf);
        return act.actor().has(Role.AMHP)
                ? Stream.concat(lines, Stream.of(DETENTIONS)).toList()
                : lines.toList();
    }

    private Line lineOf(Draft draft) {
        var name = readPerson.known(draft.personId()).identity().fullName();
        return new Line(
                name + ", " + draft.title(),
                draft.form(),
                draft.endsSoon() ? "Deleted soon" : null,
                "Draft saved %s, kept until %s"
                        .formatted(DisplayText.inWords(draft.savedAt()), DisplayText.inWords(draft.keptUntil())));
    }
}
