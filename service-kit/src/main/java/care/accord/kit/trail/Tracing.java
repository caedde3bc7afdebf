package care.accord.kit.trail;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The trace that the present work belongs to (W3C trace context). */
public final class Tracing {

    private Tracing() {}

    /** As the header wants it; null outside a trace. */
    public static @Nullable String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    public static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
