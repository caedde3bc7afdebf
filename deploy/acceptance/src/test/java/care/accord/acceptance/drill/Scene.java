package care.accord.acceptance.drill;

import static care.accord.acceptance.suite.Eventually.eventually;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Caller;
import care.accord.acceptance.suite.Casework;
import care.accord.acceptance.suite.Tables;
import care.accord.acceptance.suite.Together;
import care.accord.acceptance.suite.Topic;
import care.accord.acceptance.suite.Worker;
import care.accord.local.Part;
import care.accord.local.Service;
import care.accord.local.StackException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What the drills share: cases made ready beforehand, the effects counted at the reader, and a voice. */
final class Scene {

    static final String DETERMINED = "care.accord.case.eligibility-determined.v1";

    private static final int CONNECTIONS_OF_KEYCLOAK = 12;

    private static final Instant BEGAN = Instant.now();

    private final Accord accord;
    private final Casework casework;

    Scene(Accord accord) {
        this.accord = accord;
        casework = new Casework(accord.as(Worker.WREN));
        countEffects();
    }

    Caller wren() {
        return accord.as(Worker.WREN);
    }

    Casework casework() {
        return casework;
    }

    /** Completed assessments of as many new people, each waiting for its decision. */
    List<UUID> assessments(int number) {
        return repeat(number, () -> casework.assessed(casework.open("Drill", "Testperson")));
    }

    /** Decides each, and answers how many decisions were confirmed. */
    long decide(List<UUID> assessments) {
        return Together.all(assessments.stream()
                        .<Callable<Integer>>map(
                                id -> () -> casework.decide(id, "decide-" + id).status())
                        .toList())
                .stream()
                .filter(status -> status == 201)
                .count();
    }

    static <T> List<T> repeat(int number, Callable<T> task) {
        return Together.all(Collections.nCopies(number, task));
    }

    Tables cases() {
        return accord.tables(Service.CASE);
    }

    Tables reader() {
        return accord.tables(Service.AFTERCARE);
    }

    /** How often an eligibility was applied at the reader, for these assessments: counted by the database itself. */
    long effectsOf(List<UUID> assessments) {
        return reader().number("select count(*) from drill_effect where assessment_id = any (?)", (Object)
                assessments.toArray(UUID[]::new));
    }

    /** How many of these people are there. */
    long registeredAmong(List<UUID> people) {
        return cases().number("select count(*) from person where id = any (?)", (Object) people.toArray(UUID[]::new));
    }

    /** How many events about these assessments are on the topic, second deliveries included. */
    long publishedOf(List<UUID> assessments) {
        return accord.topic("accord.case.v1").all().stream()
                .filter(event -> Topic.header(event, "ce_type").equals(DETERMINED))
                .filter(event ->
                        assessments.stream().anyMatch(id -> event.value().contains(id.toString())))
                .count();
    }

    /** What the service's own command says of its audit trail, whether it holds or is broken. */
    String verdict(Service service) {
        try {
            return accord.stack().verifyTrail(service);
        } catch (StackException e) {
            return e.getMessage() == null
                    ? ""
                    : e.getMessage()
                            .lines()
                            .filter(line -> line.contains("BROKEN"))
                            .findFirst()
                            .orElse(e.getMessage())
                            .strip();
        }
    }

    /** Kills it as a power cut would. */
    void kill(Part... parts) {
        for (var part : parts) {
            part.kill();
            say("killed -9: %s", part.name());
        }
    }

    void start(Part... parts) {
        for (var part : parts) {
            var began = Instant.now();
            part.start();
            say("started again: %s, ready after %.1f s", part.name(), seconds(Duration.between(began, Instant.now())));
        }
    }

    /** Starts those of them that do not run. */
    void startAgain(Part... parts) {
        for (var part : parts) {
            if (!part.process().isAlive()) {
                start(part);
            }
        }
    }

    /** Waits until people can sign in: Keycloak lost its database too, and says so once for each connection that it had. */
    void awaitSignIns() {
        eventually(() -> repeat(CONNECTIONS_OF_KEYCLOAK, () -> accord.signedIn(Worker.WREN)));
    }

    void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, "  [%5.1f s] ", seconds(Duration.between(BEGAN, Instant.now())))
                + String.format(Locale.ROOT, what, values));
    }

    /** Each write of an eligibility leaves a row, so that a second effect shows even where it changes nothing. */
    private void countEffects() {
        reader().change("create table if not exists drill_effect (assessment_id uuid not null)");
        reader().change("""
                create or replace function drill_effect() returns trigger language plpgsql security definer as $$
                begin insert into drill_effect values (new.assessment_id); return null; end $$""");
        reader().change("""
                create or replace trigger drill_effect after insert or update on known_eligibility
                for each row execute function drill_effect()""");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
