package care.accord.aftercare.detention.model;

import care.accord.contracts.LegalStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an AMHP states about a detention.
 *
 * @param detainedOn first day under that status
 * @param appliedOn day of the application or order; null where there was none or it is not known
 * @param earlier null for an entry that stands for itself
 */
public record Statement(
        LegalStatus status,
        LocalDate detainedOn,
        @Nullable LocalDate appliedOn,
        Hospital hospital,
        @Nullable Earlier earlier) {

    public Qualification qualification() {
        return Qualification.of(status);
    }

    boolean does(Earlier.How how) {
        return earlier != null && earlier.how() == how;
    }
}
