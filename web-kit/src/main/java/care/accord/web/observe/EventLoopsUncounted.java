package care.accord.web.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;

/**
 * Vert.x has several groups of event loops, and Quarkus counts the loops of each under one and the same name: the registry
 * keeps the first and warns at every start. Nobody asks for their number.
 */
@Singleton
class EventLoopsUncounted implements MeterFilter {

    private static final String LOOPS = "netty.eventexecutor.workers";

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return LOOPS.equals(id.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
