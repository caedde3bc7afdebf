package care.accord.bench;

import care.accord.bench.Load.Measured;
import care.accord.local.ChildProcess;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Processor time that a process, and what it started, used while it answered. */
final class Cost {

    private final ProcessHandle process;
    private Duration used = Duration.ZERO;
    private long answers;

    Cost(ChildProcess process) {
        this.process = ProcessHandle.of(process.pid()).orElseThrow();
    }

    Measured during(Supplier<Measured> turn) {
        var before = usedSoFar();
        var measured = turn.get();
        used = used.plus(usedSoFar().minus(before));
        answers += measured.micros().getTotalCount();
        return measured;
    }

    double microsPerAnswer() {
        return used.toNanos() / 1000.0 / answers;
    }

    private Duration usedSoFar() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(member -> member.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
