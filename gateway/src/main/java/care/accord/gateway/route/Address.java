package care.accord.gateway.route;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One instance of a service, and whether it is worth asking.
 *
 * <p>An address that refused a connection, or failed several times in a row, rests for a while. Then whoever comes tries it, since
 * a refusal is told at once; but where it failed, one request tries it and the others follow when that one got an answer, since
 * each failure may take the whole time-out.
 */
final class Address {

    private static final long AWAKE = 0;

    private final URI url;
    private final RequestOptions options;
    private final int failuresBeforeRest;
    private final long restNanos;
    private final LongSupplier nanoClock;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong restsUntil = new AtomicLong(AWAKE);
    private volatile boolean ready = true;

    Address(URI url, Duration connectWithin, int failuresBeforeRest, Duration rest, LongSupplier nanoClock) {
        this.url = url;
        this.options = options(url).setConnectTimeout(connectWithin.toMillis());
        this.failuresBeforeRest = failuresBeforeRest;
        this.restNanos = rest.toNanos();
        this.nanoClock = nanoClock;
    }

    /** How to reach it; not to be changed. */
    RequestOptions options() {
        return options;
    }

    /** False while it says of itself that it should not be asked, such as before it stops. */
    boolean isReady() {
        return ready;
    }

    void saysReady(boolean now) {
        ready = now;
    }

    /** Whether to try it now. For one that failed and whose rest is over, only the first who asks hears yes. */
    boolean worthTrying() {
        var until = restsUntil.get();
        return until == AWAKE || (nanoClock.getAsLong() - until >= 0 && (!hasFailed() || isFirstAfter(until)));
    }

    void answered() {
        if (failures.get() != 0 || restsUntil.get() != AWAKE) {
            failures.set(0);
            restsUntil.set(AWAKE);
        }
    }

    void failed() {
        failures.incrementAndGet();
        if (hasFailed()) {
            restsUntil.set(restFromNow());
        }
    }

    void unreachable() {
        restsUntil.set(restFromNow());
    }

    private static RequestOptions options(URI url) {
        var secure = "https".equals(url.getScheme());
        var port = url.getPort() < 0 ? (secure ? 443 : 80) : url.getPort();
        return new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(secure);
    }

    private boolean hasFailed() {
        return failures.get() >= failuresBeforeRest;
    }

    private boolean isFirstAfter(long rest) {
        return restsUntil.compareAndSet(rest, restFromNow());
    }

    private long restFromNow() {
        var until = nanoClock.getAsLong() + restNanos;
        return until == AWAKE ? until + 1 : until;
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
