package care.accord.cases.person.usecase;

import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.PersonRefusal;
import care.accord.kit.refusal.RefusedException;
import java.util.List;

/** Turns what is wrong with fields into one refusal that names them all. */
public final class Faults {

    private Faults() {}

    /**
     * @throws RefusedException {@link PersonRefusal#IDENTITY_UNFIT} when there are any
     */
    public static void refuseAnyOf(List<Identity.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    PersonRefusal.IDENTITY_UNFIT,
                    faults.stream()
                            .map(fault -> new RefusedException.Field("/" + fault.field(), fault.remedy()))
                            .toList());
        }
    }
}
