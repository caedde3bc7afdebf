package care.accord.acceptance;

import static care.accord.acceptance.suite.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.acceptance.suite.Accord;
import care.accord.acceptance.suite.Answer;
import care.accord.acceptance.suite.WithAccord;
import care.accord.acceptance.suite.Worker;
import care.accord.contracts.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithAccord.class)
@Isolated
class BusyClientTest {

    private static final int MANY = 1_000;

    @Test
    @Shows("I15")
    void a_thousand_requests_at_once_from_one_client_leave_the_others_undisturbed(Accord accord) {
        var system = accord.as(Worker.COUNCIL_SYSTEM);
        var wren = accord.as(Worker.WREN);
        system.get("/api/cases/changes?after=now").expect(200);
        var meanwhile = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var many = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> system.get("/api/cases/changes?limit=1"), threads))
                    .limit(MANY)
                    .toList();

            do {
                meanwhile.add(wren.get("/api/cases/people?q=nobody"));
            } while (!many.stream().allMatch(CompletableFuture::isDone));

            assertThat(meanwhile).extracting(Answer::status).containsOnly(200);
            answeredOrToldWhenToComeBack(
                    many.stream().map(CompletableFuture::join).toList());
            eventually(() -> system.get("/api/cases/changes?limit=1").expect(200));
        }
    }

    private static void answeredOrToldWhenToComeBack(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allMatch(Answer::isProblem)
                .allMatch(answer -> answer.header("Retry-After").matches("[1-9][0-9]*"));
    }
}
