package care.accord.cases.steward.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.store.People;
import care.accord.cases.person.usecase.ChangeIdentity;
import care.accord.cases.person.usecase.ReadPerson;
import care.accord.cases.provenance.FieldSources;
import care.accord.cases.steward.model.Settlement;
import care.accord.cases.steward.model.StewardRefusal;
import care.accord.cases.steward.model.Task;
import care.accord.cases.steward.model.TaskKind;
import care.accord.cases.steward.store.Tasks;
import care.accord.contracts.NhsNumberStatus;
import care.accord.contracts.Sensitivity;
import care.accord.kit.access.Guards;
import care.accord.kit.actor.Act;
import care.accord.kit.refusal.RefusedException;
import care.accord.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Settles a task for good; of an NHS number it makes sure that one person at most has it. */
@ApplicationScoped
public class SettleTask {

    /** The trail's word for settling. */
    public static final String SETTLED = "care.accord.case.steward-task-settled";

    private static final List<String> NUMBER = List.of("nhsNumber", "nhsNumberStatus");

    private final Tasks tasks;
    private final People people;
    private final ReadPerson readPerson;
    private final ChangeIdentity changeIdentity;
    private final FieldSources sources;
    private final Guards guards;
    private final Trail trail;
    private final InstantSource clock;

    SettleTask(
            Tasks tasks,
            People people,
            ReadPerson readPerson,
            ChangeIdentity changeIdentity,
            FieldSources sources,
            Guards guards,
            Trail trail,
            InstantSource clock) {
        this.tasks = tasks;
        this.people = people;
        this.readPerson = readPerson;
        this.changeIdentity = changeIdentity;
        this.sources = sources;
        this.guards = guards;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@link care.accord.kit.access.AccessRefusal#NOT_FOUND}, {@link
     *     StewardRefusal#ALREADY_SETTLED}, {@link StewardRefusal#NOT_FOR_THIS_TASK}, {@link StewardRefusal#OTHER_IS_GUARDED}
     */
    @Transactional
    public void settle(Act act, UUID taskId, Settlement how, String reason) {
        var task = tasks.getForChange(taskId);
        if (task.settled()) {
            throw new RefusedException(StewardRefusal.ALREADY_SETTLED);
        }
        if (!task.kind().settlements().contains(how)) {
            throw RefusedException.of(StewardRefusal.NOT_FOR_THIS_TASK, "/how");
        }
        var given = readPerson.known(task.personId()).identity();
        if (how == Settlement.NUMBER_IS_THIS_ONES) {
            takeFromTheOther(act, task);
        }
        tasks.settle(taskId, how, reason, act.actor().subject(), clock.instant());
        if (task.kind() == TaskKind.NHS_NUMBER_HELD) {
            give(act, task.personId(), how == Settlement.NUMBER_IS_THIS_ONES ? given : without(given));
        }
        trail.did(act, task.personId(), SETTLED, taskId.toString(), how.name());
    }

    private void takeFromTheOther(Act act, Task task) {
        var other = task.otherPersonId();
        if (other == null || guards.sensitivityOf(other).orElse(Sensitivity.NORMAL) != Sensitivity.NORMAL) {
            throw RefusedException.of(StewardRefusal.OTHER_IS_GUARDED, "/how");
        }
        var identity = readPerson.known(other).identity();
        var number = identity.nhsNumber();
        if (number != null && number.digits().equals(task.nhsNumber())) {
            give(act, other, without(identity));
        }
    }

    /** The number is from now on as the steward settled it, and no system changes it any more. */
    private void give(Act act, UUID personId, Identity identity) {
        sources.taken(personId, NUMBER, act.actor().subject());
        changeIdentity.put(act, people.getForChange(personId), NUMBER, identity);
    }

    private static Identity without(Identity identity) {
        return identity.withoutNhsNumber(NhsNumberStatus.TRACE_REQUIRED_03);
    }
}
