package care.accord.aftercare.casework;

import care.accord.contracts.Envelope;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/** Eligibility for care and support was determined; shown beside the entitlement. */
@Singleton
class EligibilityDeterminedReader extends CaseReader<EligibilityDeterminedReader.Body> {

    private final KnownEligibility eligibility;
    private final InstantSource clock;

    EligibilityDeterminedReader(ObjectMapper json, KnownEligibility eligibility, InstantSource clock) {
        super(json, "care.accord.case.eligibility-determined.v1", Body.class);
        this.eligibility = eligibility;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(UUID personId, UUID assessmentId, boolean eligible, LocalDate determinedOn) {}

    @Override
    void heard(Body body, Envelope envelope) {
        eligibility.keep(
                body.personId(),
                new KnownEligibility.Determination(
                        body.assessmentId(), body.eligible(), body.determinedOn(), clock.instant()));
    }
}
