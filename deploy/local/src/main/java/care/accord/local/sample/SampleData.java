package care.accord.local.sample;

import care.accord.local.JsonApi.RefusedByAccord;
import care.accord.local.Stack;
import care.accord.local.StackException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Enters a sample into a running stack, once: what an interrupted run has finished stays, what it was at is taken up
 * again, and a whole sample is left alone.
 */
public final class SampleData {

    /** The one that {@code ./accord up --sample} enters. */
    public static final long USUAL_SEED = 2019;

    private static final int CASES_AT_ONCE = 8;

    /** Teams and delegations travel to case-service by event; so long a refusal may only be too early. */
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(60);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final Callers callers;
    private final Stack stack;
    private final Journal journal;
    private final SamplePlan plan;

    private SampleData(Stack stack, long seed, int percent) {
        this.stack = stack;
        this.callers = new Callers(stack);
        this.journal = Journal.in(
                stack.home().resolve("sample-%d-%d".formatted(seed, percent)),
                LocalDate.now(ZoneId.of("Europe/London")));
        this.plan = SamplePlan.of(seed, percent, journal.asAt());
    }

    /** The sample of that seed, in a stack that has the demo partnership and runs. */
    public static SampleData in(Stack stack, long seed, int percent) {
        return new SampleData(stack, seed, percent);
    }

    /** Hears how many of all steps are taken, one call at a time. */
    public interface Hearing {
        void taken(int steps, int all);
    }

    public SamplePlan plan() {
        return plan;
    }

    /** Whether an earlier run entered all of it. */
    public boolean isEntered() {
        return journal.isFinished();
    }

    /**
     * Enters what is missing.
     *
     * @throws StackException when a request fails for good; the message says which, and what has been entered stays
     */
    public void enter(Hearing hearing) {
        if (isEntered()) {
            return;
        }
        try {
            var staff = Staff.enter(plan, stack.keycloak(), callers.as(Staff.OFFICER));
            enterCases(staff, new Count(hearing, plan.steps()));
            journal.finish();
        } catch (RefusedByAccord | UncheckedIOException e) {
            throw new StackException(String.valueOf(e.getMessage()), e);
        }
    }

    private void enterCases(Staff staff, Count count) {
        var heardBy = Instant.now().plus(HEARD_WITHIN);
        var failure = new AtomicReference<@Nullable RuntimeException>();
        try (var threads = Executors.newFixedThreadPool(CASES_AT_ONCE)) {
            for (var it : plan.cases()) {
                threads.execute(() -> {
                    if (failure.get() == null) {
                        try {
                            enterCase(it, staff, count, heardBy);
                        } catch (RuntimeException e) {
                            failure.compareAndSet(null, e);
                        }
                    }
                });
            }
        }
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void enterCase(SampleCase it, Staff staff, Count count, Instant heardBy) {
        if (!journal.isDone(it)) {
            var casework = new Casework(it, plan, staff, callers);
            for (var step : it.steps()) {
                take(casework, step, heardBy);
                count.add(1);
            }
            journal.done(it);
        } else {
            count.add(it.steps().size());
        }
    }

    private static void take(Casework casework, Step step, Instant heardBy) {
        while (true) {
            try {
                casework.take(step);
                return;
            } catch (RefusedByAccord e) {
                if (!mayBeTooEarly(e) || Instant.now().isAfter(heardBy)) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private static boolean mayBeTooEarly(RefusedByAccord e) {
        return e.status() == 403 || e.status() == 404 || e.status() == 422;
    }

    private static final class Count {

        private final Hearing hearing;
        private final int all;
        private int taken;

        Count(Hearing hearing, int all) {
            this.hearing = hearing;
            this.all = all;
        }

        synchronized void add(int steps) {
            taken += steps;
            hearing.taken(taken, all);
        }
    }
}
