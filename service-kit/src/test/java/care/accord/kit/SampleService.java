package care.accord.kit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service whose kit is tested. A file of properties would be read by the tests of every real service too. */
public class SampleService implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "sample-service",
                "accord.topic", "accord.sample.v1",
                "accord.audience", "accord-sample",
                "accord.migrations", "db/kit,db/standing",
                "accord.hears-standing", "true",
                "accord.metrics.looked-up-every", "1s");
    }
}
