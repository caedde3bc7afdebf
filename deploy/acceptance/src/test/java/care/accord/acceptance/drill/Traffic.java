package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Casework;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Callers who ask again and again, each one thing after the other, until they are stopped; every answer is kept. */
final class Traffic implements AutoCloseable {

    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(100);

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService threads;

    private Traffic(int callers) {
        threads = Executors.newScheduledThreadPool(callers);
    }

    /** Each request is one caller's. */
    static Traffic of(List<Supplier<Answer>> requests) {
        var traffic = new Traffic(requests.size());
        requests.forEach(request -> traffic.threads.scheduleWithFixedDelay(
                () -> traffic.ask(request), 0, BETWEEN_REQUESTS.toMillis(), TimeUnit.MILLISECONDS));
        return traffic;
    }

    private void ask(Supplier<Answer> request) {
        try {
            answers.add(request.get());
        } catch (RuntimeException e) {
            unanswered.add(e.toString());
        }
    }

    /** Waits until so many more requests have succeeded. */
    void goesOn(int more) {
        var until = succeeded() + more;
        within(Duration.ofMinutes(1), () -> assertThat(succeeded()).isGreaterThanOrEqualTo(until));
    }

    /** Waits until so many requests have failed through no fault of their own. */
    void fails(int times) {
        within(
                Duration.ofMinutes(1),
                () -> assertThat(count(status -> status >= 500)).isGreaterThanOrEqualTo(times));
    }

    private long succeeded() {
        return count(status -> status < 400);
    }

    private long count(IntPredicate wanted) {
        return answers.stream().mapToInt(Answer::status).filter(wanted).count();
    }

    /** How many answers there are of each status. */
    Map<Integer, Long> statuses() {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** Whose registration was confirmed. */
    List<UUID> registered() {
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> Casework.id(answer.json(), "id"))
                .toList();
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** What got no answer at all, and why. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    /** Lets what was asked be answered. */
    @Override
    public void close() {
        threads.close();
    }
}
