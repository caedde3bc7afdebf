package care.accord.web.problem;

/**
 * Something that a service leans on and that may be away for a while. A bean of whoever leans on it; what it is behind is
 * answered with 503 and {@code Retry-After}, not with 500.
 */
public interface Outage {

    boolean isBehind(Throwable failure);
}
