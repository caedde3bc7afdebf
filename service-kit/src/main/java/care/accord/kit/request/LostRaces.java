package care.accord.kit.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Of two writes at the same moment, the one that loses at a unique constraint or at a version is done once more. It then meets
 * what the other left, and is taken or refused as if it had come a little later; so every refusal is written once, as the check
 * beforehand.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class LostRaces {

    /** PostgreSQL's unique_violation and exclusion_violation. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    @AroundInvoke
    Object run(InvocationContext work) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.proceed();
        }
        try {
            return work.proceed();
        } catch (Exception e) {
            if (isLostRace(e)) {
                return work.proceed();
            }
            throw e;
        }
    }

    private static boolean isLostRace(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(e -> e instanceof OptimisticLockException
                        || (e instanceof SQLException sql && TAKEN.contains(sql.getSQLState())));
    }
}
