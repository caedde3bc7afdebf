package care.accord.cases.allocation.web;

import care.accord.cases.allocation.store.Colleagues;
import care.accord.cases.page.FormRefusals;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.standing.Standing;
import care.accord.kit.time.Clocks;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can take a case, as one question of a form: {@value FIELD}. */
@ApplicationScoped
class Holders {

    static final String FIELD = "holder";

    private static final String TO_NOBODY_YET = "nobody";

    private final Colleagues colleagues;
    private final Standing standing;
    private final InstantSource clock;

    Holders(Colleagues colleagues, Standing standing, InstantSource clock) {
        this.colleagues = colleagues;
        this.standing = standing;
        this.clock = clock;
    }

    /** @param workerId null where nobody of the team is named yet */
    record Holder(UUID teamId, @Nullable UUID workerId) {}

    /** The teams of the partnership, each with the workers who are in it today. */
    List<Option> options() {
        var today = Clocks.today(clock);
        var options = new ArrayList<Option>();
        for (var team : colleagues.teams(today)) {
            options.add(Option.of(value(team.id(), null), team.name() + ": nobody yet"));
            standing.membersOf(team.id(), today)
                    .forEach(worker ->
                            options.add(Option.of(value(team.id(), worker.id()), team.name() + ": " + worker.name())));
        }
        return options;
    }

    /** Who has it now, in words: the team and the worker. */
    String inWords(@Nullable UUID teamId, @Nullable UUID workerId) {
        if (teamId == null) {
            return "No team";
        }
        var team = standing.team(teamId, Clocks.today(clock))
                .map(known -> known.name())
                .orElse("A team of which nothing was heard");
        var worker = workerId == null
                ? "nobody yet"
                : standing.worker(workerId).map(Standing.Worker::name).orElse("a worker of whom nothing was heard");
        return team + ": " + worker;
    }

    static String value(UUID teamId, @Nullable UUID workerId) {
        return teamId + "/" + (workerId == null ? TO_NOBODY_YET : workerId);
    }

    /** What one of the options' values says. */
    static Holder read(String value) {
        var parts = value.split("/", 2);
        return new Holder(UUID.fromString(parts[0]), parts[1].equals(TO_NOBODY_YET) ? null : UUID.fromString(parts[1]));
    }

    /**
     * Notes at the question why it cannot be so.
     *
     * @throws RefusedException the same, when it is about more than the answer
     */
    static Form note(Form form, RefusedException refused) {
        return refused.fields().isEmpty()
                ? FormRefusals.note(form, refused, FIELD)
                : form.refuse(FIELD, refused.refusal().sentence());
    }
}
