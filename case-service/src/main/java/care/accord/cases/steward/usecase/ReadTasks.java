package care.accord.cases.steward.usecase;

import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.person.usecase.ReadPerson.Known;
import care.accord.cases.steward.model.Task;
import care.accord.cases.steward.store.Tasks;
import care.accord.contracts.Sensitivity;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what waits for a steward, and as much of the people in question as tells them apart. */
@ApplicationScoped
public class ReadTasks {

    /** The trail's word for looking at the people of a task. */
    public static final String READ = "care.accord.case.steward-task-read";

    private static final int MOST = 200;

    private final Tasks tasks;
    private final ReadPerson readPerson;
    private final Trail trail;

    ReadTasks(Tasks tasks, ReadPerson readPerson, Trail trail) {
        this.tasks = tasks;
        this.readPerson = readPerson;
        this.trail = trail;
    }

    /**
     * A task and whom it is about.
     *
     * @param person null where the record is guarded: a steward settles, and looks into no guarded record
     * @param other null where there is nobody else, or the record is guarded
     */
    public record InQuestion(
            Task task, @Nullable Known person, @Nullable Known other) {

        public boolean otherIsGuarded() {
            return task.otherPersonId() != null && other == null;
        }
    }

    /** The oldest open tasks; names nobody. */
    @Transactional
    public List<Task> open(Act act) {
        trail.read(act, null, "care.accord.case.steward-tasks-listed", null);
        return tasks.open(MOST);
    }

    /**
     * @throws RefusedException {@link care.accord.kit.access.AccessRefusal#NOT_FOUND}
     */
    @Transactional
    public InQuestion read(Act act, UUID taskId) {
        var task = tasks.get(taskId);
        Stream.of(task.personId(), task.otherPersonId())
                .filter(Objects::nonNull)
                .forEach(person -> trail.read(act, person, READ, taskId.toString()));
        return new InQuestion(task, unguarded(task.personId()), unguarded(task.otherPersonId()));
    }

    private @Nullable Known unguarded(@Nullable UUID personId) {
        if (personId == null) {
            return null;
        }
        var known = readPerson.known(personId);
        return known.sensitivity() == Sensitivity.NORMAL ? known : null;
    }
}
