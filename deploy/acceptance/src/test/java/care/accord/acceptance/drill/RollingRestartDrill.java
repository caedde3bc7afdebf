package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;
import static care.accord.acceptance.suite.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.local.LocalService;
import care.accord.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances of each service stand behind a gateway; each is stopped and started in turn while people and systems go on. */
@ExtendWith(WithAccord.class)
class RollingRestartDrill {

    private static final int CLIENTS = 6;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(300);
    private static final int BETWEEN_RESTARTS = 5;

    @Test
    void no_request_fails_while_each_instance_and_then_the_gateway_is_restarted(Accord accord) {
        var scene = new Scene(accord);
        var instances = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> List.of(
                                accord.stack().services(service), accord.stack().another(service))));
        var gateway = accord.stack().gatewayTo(instances);
        var others = instances.values().stream().map(List::getLast).toList();
        try (var load = new Load(accord, gateway)) {
            others.parallelStream().forEach(scene::start);
            scene.start(gateway);
            load.begin();
            load.goesOn(BETWEEN_RESTARTS);
            instances.values().stream().flatMap(List::stream).forEach(instance -> {
                instance.close();
                scene.start(instance);
                load.goesOn(BETWEEN_RESTARTS);
            });
            load.stop();
            scene.say("%d requests, %d of them writes, each answered", load.done.get(), load.registered.size());
            assertThat(load.failures).isEmpty();
            assertThat(scene.cases().number("select count(*) from person where id = any (?)", (Object)
                            load.registered.toArray(UUID[]::new)))
                    .isEqualTo(load.registered.size());

            var underWay = CompletableFuture.supplyAsync(
                    () -> accord.through(gateway, Worker.COUNCIL_SYSTEM).get("/api/cases/changes?after=now&wait=5"));
            eventually(() -> assertThat(isBusy(gateway)).isTrue());
            gateway.close();
            assertThat(underWay.join().status())
                    .as("what was under way when the gateway was told to stop")
                    .isEqualTo(200);
        } finally {
            gateway.close();
            others.forEach(LocalService::close);
        }
    }

    private static boolean isBusy(LocalService gateway) {
        return Accord.metrics(gateway)
                .filter(line -> line.startsWith("http_server_active_requests"))
                .anyMatch(line -> !line.endsWith(" 0.0"));
    }

    /** People and systems who read and write everywhere, each one thing after the other. */
    private static final class Load implements AutoCloseable {

        private final Accord accord;
        private final LocalService gateway;
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
        private final AtomicInteger done = new AtomicInteger();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final Queue<UUID> registered = new ConcurrentLinkedQueue<>();
        private final List<AtomicInteger> counts = new ArrayList<>();

        Load(Accord accord, LocalService gateway) {
            this.accord = accord;
            this.gateway = gateway;
        }

        void begin() {
            var casework = new Casework(as(Worker.WREN));
            var person = casework.open("Rolling", "Testperson").personId();
            again(() -> registered.add(casework.register("Rolling", "Testperson")));
            reading(Worker.WREN, "/api/cases/people/" + person);
            reading(Worker.LAUREL, "/api/aftercare/entitlements?personId=" + person);
            reading(Worker.BRYONY, "/api/staffing/teams");
            reading(Worker.CLOVER, "/api/partnership/agreements");
            reading(Worker.COUNCIL_SYSTEM, "/api/cases/changes?after=now&wait=5");
        }

        private void reading(Worker worker, String path) {
            var caller = as(worker);
            again(() -> succeeded(caller.get(path)));
        }

        private Caller as(Worker worker) {
            return accord.through(gateway, worker);
        }

        private static void succeeded(Answer answer) {
            if (answer.status() >= 400) {
                throw new AssertionError(answer.toString());
            }
        }

        private void again(Runnable request) {
            var count = new AtomicInteger();
            counts.add(count);
            threads.scheduleWithFixedDelay(
                    () -> {
                        try {
                            request.run();
                            done.incrementAndGet();
                        } catch (AssertionError | RuntimeException e) {
                            failures.add(e.toString());
                        }
                        count.incrementAndGet();
                    },
                    0,
                    BETWEEN_REQUESTS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        /** Waits until everybody but who waits for changes has been answered so many times more. */
        void goesOn(int times) {
            var from = counts.stream().map(AtomicInteger::get).toList();
            within(Duration.ofMinutes(1), () -> {
                for (var i = 0; i < counts.size() - 1; i++) {
                    assertThat(counts.get(i).get()).isGreaterThan(from.get(i) + times);
                }
            });
        }

        void stop() {
            threads.close();
        }

        @Override
        public void close() {
            stop();
        }
    }
}
