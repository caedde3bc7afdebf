package care.accord.web.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Counts requests by how long they took, so that slowness is judged by the slow ones and not by the average. The chart's
 * alerts ask for the bucket of 0.3 s by its name.
 */
@Singleton
class RequestBuckets implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final double[] STEPS = LongStream.of(50, 100, 200, 300, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return REQUESTS.equals(id.getName())
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(STEPS)
                        .build()
                        .merge(config)
                : config;
    }
}
