package care.accord.cases.draft;

import care.accord.cases.page.HomePart;
import care.accord.cases.page.Line;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.kit.actor.Act;
import care.accord.web.layout.DisplayText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The drafts of whoever is at home, so that a form can be carried on at another machine. */
@ApplicationScoped
class DraftsPart implements HomePart {

    private final Drafts drafts;
    private final ReadPerson readPerson;

    DraftsPart(Drafts drafts, ReadPerson readPerson) {
        this.drafts = drafts;
        this.readPerson = readPerson;
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
        return drafts.of(act.actor()).stream().map(this::lineOf).toList();
    }

    private Line lineOf(Draft draft) {
        var name = readPerson.known(draft.personId()).identity().fullName();
        return new Line(
                name + ", " + draft.title(), draft.form(), null, "Draft saved " + DisplayText.inWords(draft.savedAt()));
    }
}
