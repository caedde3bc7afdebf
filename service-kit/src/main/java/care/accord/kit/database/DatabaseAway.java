package care.accord.kit.database;

import care.accord.web.problem.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PostgreSQL cannot be reached, stops, starts, or gives no connection, lock or answer in its time. Whether a commit that was under way then
 * has counted, nobody knows; a client that sends its request again with the same {@code Idempotency-Key} learns it.
 */
@ApplicationScoped
class DatabaseAway implements Outage {

    /** PostgreSQL's class of connection exceptions. */
    private static final String CONNECTION = "08";

    /**
     * PostgreSQL's too_many_connections, lock_not_available, query_canceled, admin_shutdown, crash_shutdown, cannot_connect_now
     * and idle_in_transaction_session_timeout.
     */
    private static final Set<String> NOT_NOW = Set.of("53300", "55P03", "57014", "57P01", "57P02", "57P03", "25P03");

    private static final String NONE_IN_TIME = "acquisition timeout";

    @Override
    public boolean isBehind(Throwable failure) {
        return withCauses(failure).anyMatch(e -> e instanceof SQLException sql && isAway(sql));
    }

    /** What the pool says itself has no state: only its sentence tells that no connection came in time. */
    static boolean isAway(SQLException sql) {
        var state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains(NONE_IN_TIME)
                : state.startsWith(CONNECTION) || NOT_NOW.contains(state);
    }

    /** The transaction manager tells of what failed at a commit as suppressed. */
    private static Stream<Throwable> withCauses(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(e -> Stream.concat(
                        Stream.of(e), Arrays.stream(e.getSuppressed()).flatMap(DatabaseAway::withCauses)));
    }
}
