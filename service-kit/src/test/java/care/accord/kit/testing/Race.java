package care.accord.kit.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Two writes at the same moment, of which the other one wins. */
public final class Race {

    private Race() {}

    /** The answer to a request that waits for what this SQL writes, which is committed only then. */
    public static <T> T lostTo(String sql, Supplier<T> request) {
        try (var other = Database.current().connect(Database.current().runtime())) {
            other.setAutoCommit(false);
            other.createStatement().execute(sql);
            var answer = new FutureTask<>(request::get);
            Thread.ofPlatform().start(answer);
            await().until(() -> someoneWaits(other));
            other.commit();
            return answer.get();
        } catch (SQLException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean someoneWaits(Connection database) throws SQLException {
        try (var rows =
                database.createStatement().executeQuery("select exists (select from pg_locks where not granted)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
