package care.accord.local;

import care.accord.local.sample.SampleData;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./accord up}: starts the stack in {@code .accord/}, enters the sample where it is asked for, and stops all of it at Ctrl-C. */
public final class Up {

    private static final List<String> PEOPLE = List.of(
            "wren.ashby      social worker, AMHT North",
            "rowan.hale      social worker, AMHT South",
            "ivy.marsh       support worker, AMHT North",
            "sage.holt       senior practitioner, AMHT North",
            "linden.cole     team manager, AMHT North",
            "juniper.shaw    team manager, AMHT South",
            "hazel.frost     AMHP and social worker, AMHP hub",
            "laurel.dean     s117 decider for the council",
            "reed.vale       s117 decider for the NHS",
            "bryony.lane     staffing officer",
            "aspen.ford      partnership manager",
            "clover.penn     board member",
            "moss.birch      sync steward",
            "fern.gray       privacy officer",
            "alder.quinn     operator");

    private static final String SAMPLE = "--sample";

    private Up() {}

    public static void main(String... arguments) throws Exception {
        var began = Instant.now();
        var unknown = Arrays.stream(arguments).filter(it -> !it.equals(SAMPLE)).toList();
        if (!unknown.isEmpty()) {
            fail("./accord up knows no %s. See ./accord --help.".formatted(String.join(" ", unknown)));
        }
        var home = Installation.root().resolve(".accord");
        Files.createDirectories(home);
        var ports = StackPorts.standard();
        try (var channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                fail("Accord is already running from this folder. Stop it with Ctrl-C in its window first.");
            }
            ChildProcess.stopLeftOvers(home)
                    .forEach(name -> say("Stopped %s, which an earlier run had left behind.".formatted(name)));
            refuseTakenPorts(ports);
            run(home, ports, began, arguments.length > 0);
        }
    }

    private static void run(Path home, StackPorts ports, Instant began, boolean withSample)
            throws InterruptedException {
        var stack = Stack.in(home)
                .ports(ports)
                .progress(new Lines())
                .rememberingClasses()
                .build();
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            say("Stopping…");
            stack.close();
            say("Stopped. The data stay in %s; ./accord up goes on with them.".formatted(home));
        }));
        try {
            stack.start();
            enterDemoPartnership(stack);
            if (withSample) {
                enterSample(stack);
            }
        } catch (StackException e) {
            if (stopping.get()) {
                return;
            }
            fail(String.valueOf(e.getMessage()));
        }
        welcome(stack, Duration.between(began, Instant.now()), withSample);
        stack.parts().values().stream()
                .filter(Part::wasStarted)
                .forEach(part -> part.process().onExit(code -> {
                    if (!stopping.get()) {
                        say("%s ended by itself with code %d. The end of %s:%n%s"
                                .formatted(
                                        part.name(),
                                        code,
                                        part.process().log(),
                                        part.process().lastLines()));
                    }
                }));
        new CountDownLatch(1).await();
    }

    private static void enterDemoPartnership(Stack stack) {
        if (Collections.disjoint(stack.missing(), DemoPartnership.NEEDS)) {
            var began = Instant.now();
            DemoPartnership.enterOnce(stack);
            new Lines().ready("demo partnership", Duration.between(began, Instant.now()));
        }
    }

    private static void enterSample(Stack stack) {
        if (!stack.missing().isEmpty()) {
            throw new StackException("The sample needs all of Accord, and this is not built: " + stack.missing());
        }
        var sample = SampleData.in(stack, SampleData.USUAL_SEED, 100);
        if (sample.isEntered()) {
            say("  The sample was entered by an earlier run; nothing was added.");
            return;
        }
        var began = Instant.now();
        var bar = ProgressBar.onOutput("sample data");
        try {
            sample.enter(bar::show);
        } catch (StackException e) {
            bar.leave();
            throw new StackException(
                    "The sample is not complete: %s%nWhat was entered stays. ./accord up --sample goes on from there."
                            .formatted(e.getMessage()),
                    e);
        }
        new Lines().ready("sample data", Duration.between(began, Instant.now()));
    }

    private static void refuseTakenPorts(StackPorts ports) {
        var taken = ports.byName().entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> "Port %d, which the %s needs, is taken by %s."
                        .formatted(port.getValue(), port.getKey(), Ports.holder(port.getValue())))
                .toList();
        if (!taken.isEmpty()) {
            fail(String.join(System.lineSeparator(), taken)
                    + "%nStop that program, then run ./accord up again.".formatted());
        }
    }

    private static void welcome(Stack stack, Duration took, boolean withSample) {
        say("%nReady after %s.".formatted(seconds(took)));
        stack.missing().forEach(module -> say("Not built, so not started: " + module));
        say("%n  Accord    %s".formatted(stack.publicUrl()));
        say("  Keycloak  http://localhost:%d (admin; its password is in %s)"
                .formatted(StackPorts.standard().keycloak(), stack.home().resolve("secrets.properties")));
        say("  Logs      %s%n".formatted(stack.home().resolve("logs")));
        say("Sign in as one of these; the password is the name:");
        PEOPLE.forEach(person -> say("  " + person));
        if (withSample) {
            say("  and everybody on a team's page, as first.last in small letters: briar.stone manages AMHT West.");
        }
        say("%nCtrl-C stops all of it.".formatted());
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** One line for each part that got ready. */
    private static final class Lines implements Progress {

        @Override
        public void ready(String part, Duration took) {
            say(String.format(Locale.ROOT, "  %-34s %8s", part, seconds(took)));
        }

        @Override
        public void note(String sentence) {
            say("  " + sentence);
        }
    }
}
