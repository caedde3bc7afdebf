package care.accord.aftercare.record;

import care.accord.aftercare.casework.KnownAllocations.Allocation;
import care.accord.aftercare.duty.Duties.Duty;
import care.accord.aftercare.person.KnownPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as it was heard.
 *
 * @param known null while the identity was not received
 * @param duty the reader's own live AMHP duty
 * @param mayRecord whether the reader is an AMHP
 */
public record PersonIdentity(
        UUID personId,
        @Nullable KnownPerson known,
        boolean restricted,
        List<Allocation> allocations,
        @Nullable Duty duty,
        boolean mayRecord) {

    /** The person's own page. */
    public String href() {
        return "/aftercare/people/" + personId;
    }

    /** Where a detention of theirs is recorded. */
    public String newDetentionHref() {
        return href() + "/detentions/new";
    }

    public String name() {
        return known == null ? "Name not yet received" : known.name();
    }
}
