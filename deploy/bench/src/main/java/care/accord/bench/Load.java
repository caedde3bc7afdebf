package care.accord.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over a fixed number of kept-alive connections, from one thread, so that it takes little from what it
 * measures. An answer that was not expected ends the measurement: a rate of failures is worth nothing.
 */
final class Load implements AutoCloseable {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int connections;

    Load(int connections) {
        this.connections = connections;
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
    }

    /** One request, whose answer must be a good one. */
    record Call(
            HttpMethod method,
            URI address,
            Map<String, String> headers,
            @Nullable String body) {

        static Call get(URI address, String token) {
            return new Call(HttpMethod.GET, address, Map.of("Authorization", "Bearer " + token), null);
        }

        static Call post(URI address, String token, String body) {
            var headers = Map.of(
                    "Authorization",
                    "Bearer " + token,
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            return new Call(HttpMethod.POST, address, headers, body);
        }

        static Call put(URI address, String token, String body) {
            return new Call(
                    HttpMethod.PUT,
                    address,
                    Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                    body);
        }
    }

    /**
     * What came of it.
     *
     * @param perSecond units that were answered
     * @param micros how long each took
     */
    record Measured(double perSecond, Histogram micros) {

        double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /** Each connection sends its next unit, call after call, as soon as the one before is answered. */
    Measured closed(Iterator<List<Call>> units) {
        return join(onLoop(() -> {
            var run = new Run();
            return Future.all(Stream.generate(Promise::<Void>promise)
                            .limit(connections)
                            .map(ended -> {
                                lane(units, run, ended);
                                return ended.future();
                            })
                            .toList())
                    .map(all -> run.measured());
        }));
    }

    /** The same with single calls, for a time. */
    Measured closed(Supplier<Call> calls, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        return closed(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return System.nanoTime() < end;
            }

            @Override
            public List<Call> next() {
                return List.of(calls.get());
            }
        });
    }

    /** Sends at a fixed rate, whatever is answered; times count from when a call was due, so that a queue shows. */
    Measured open(Supplier<Call> calls, double perSecond, Duration time) {
        return join(onLoop(() -> {
            var run = new Run();
            var total = Math.round(perSecond * time.toMillis() / 1000.0);
            var ended = Promise.<Measured>promise();
            vertx.setPeriodic(1, timer -> {
                var due = Math.min(total, Math.round((System.nanoTime() - run.began) / 1e9 * perSecond));
                for (; run.sent < due; run.sent++) {
                    var dueAt = run.began + Math.round(run.sent / perSecond * 1e9);
                    send(calls.get()).onComplete(answer -> {
                        if (answer.failed()) {
                            ended.tryFail(answer.cause());
                        } else if (run.took(dueAt) == total) {
                            ended.tryComplete(run.measured());
                        }
                    });
                }
                if (run.sent == total) {
                    vertx.cancelTimer(timer);
                }
            });
            return ended.future();
        }));
    }

    /** Sends at a fixed rate as long as some work goes on. Here an answer that was not expected is what is counted. */
    Answered during(Supplier<Call> calls, double perSecond, Runnable work) {
        var answers = new ArrayList<Future<Void>>();
        var timer = join(onLoop(() -> Future.succeededFuture(
                vertx.setPeriodic(Math.round(1000 / perSecond), tick -> answers.add(send(calls.get()))))));
        try {
            work.run();
        } finally {
            vertx.cancelTimer(timer);
        }
        join(onLoop(() -> Future.join(answers).otherwiseEmpty()));
        return new Answered(answers);
    }

    /** Requests that were sent, each answered by now. */
    record Answered(List<Future<Void>> answers) {

        int all() {
            return answers.size();
        }

        long lost() {
            return answers.stream().filter(Future::failed).count();
        }

        /** What came of those that were lost, once each. */
        List<String> why() {
            return answers.stream()
                    .filter(Future::failed)
                    .map(answer -> "Lost: " + answer.cause())
                    .distinct()
                    .toList();
        }
    }

    @Override
    public void close() {
        join(client.close());
        join(vertx.close());
    }

    private static final class Run {

        private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
        private final long began = System.nanoTime();
        private long sent;

        /** Answers with how many there are now. */
        long took(long sinceNanos) {
            micros.recordValue(Math.clamp((System.nanoTime() - sinceNanos) / 1000, 0, LONGEST_MICROS));
            return micros.getTotalCount();
        }

        Measured measured() {
            return new Measured(micros.getTotalCount() / ((System.nanoTime() - began) / 1e9), micros);
        }
    }

    private void lane(Iterator<List<Call>> units, Run run, Promise<Void> ended) {
        if (!units.hasNext()) {
            ended.complete();
            return;
        }
        var began = System.nanoTime();
        inOrder(units.next()).onComplete(answer -> {
            if (answer.failed()) {
                ended.fail(answer.cause());
            } else {
                run.took(began);
                lane(units, run, ended);
            }
        });
    }

    private Future<Void> inOrder(List<Call> calls) {
        return calls.stream()
                .reduce(
                        Future.succeededFuture(),
                        (before, call) -> before.compose(done -> send(call)),
                        (one, other) -> one.compose(done -> other));
    }

    private Future<Void> send(Call call) {
        var address = call.address();
        var options = new RequestOptions()
                .setMethod(call.method())
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        call.headers().forEach(options::putHeader);
        return client.request(options)
                .compose(request -> call.body() == null ? request.send() : request.send(Buffer.buffer(call.body())))
                .compose(answer -> answer.body().map(body -> check(call, answer, body)));
    }

    private static @Nullable Void check(Call call, HttpClientResponse answer, Buffer body) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s %s was answered with %d: %s"
                    .formatted(call.method(), call.address(), answer.statusCode(), body));
        }
        return null;
    }

    private <T> Future<T> onLoop(Supplier<Future<T>> work) {
        var done = Promise.<T>promise();
        vertx.getOrCreateContext().runOnContext(now -> work.get().onComplete(done));
        return done.future();
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
