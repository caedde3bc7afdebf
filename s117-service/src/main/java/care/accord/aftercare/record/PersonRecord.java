package care.accord.aftercare.record;

import care.accord.aftercare.casework.KnownEligibility.Determination;
import care.accord.aftercare.detention.model.Detention;
import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.Question;
import care.accord.aftercare.entitlement.model.Entitlement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the register holds about one person.
 *
 * @param detentions in the order in which they were recorded
 * @param entitlements newest first
 * @param questions what has to be found out, oldest first
 * @param determinations eligibility under the Care Act as heard, newest first
 */
public record PersonRecord(
        PersonIdentity identity,
        List<Detention> detentions,
        List<Entitlement> entitlements,
        List<Question> questions,
        List<Determination> determinations) {

    /** The last one recorded comes first. */
    public List<Detention> newestDetentions() {
        return detentions.reversed();
    }

    /** The detention that a question or an entitlement is about. */
    public Detention detention(UUID id) {
        return detentions.stream()
                .filter(detention -> detention.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether another entry stands in this one's place. */
    public boolean isCorrected(UUID detentionId) {
        return names(new Earlier(detentionId, Earlier.How.CORRECTS));
    }

    /** Whether another detention follows this one. */
    public boolean isEnded(UUID detentionId) {
        return names(new Earlier(detentionId, Earlier.How.ENDS));
    }

    /** Whether an entitlement is open, prospective ones included. */
    public boolean isOwedAfterCare() {
        return entitlements.stream().anyMatch(entitlement -> entitlement.state().isOpen());
    }

    private boolean names(Earlier earlier) {
        return detentions.stream()
                .map(Detention::earlier)
                .flatMap(Stream::ofNullable)
                .anyMatch(earlier::equals);
    }
}
