package care.accord.partnership.delegation.usecase;

import care.accord.contracts.FunctionCode;
import io.smallrye.config.ConfigMapping;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Legal advice that this installation relies on, by its reference. Without it the cautious answer is no. */
@ConfigMapping(prefix = "accord.partnership")
public interface LegalConfirmations {

    /** Advice that safeguarding (Care Act 2014 s42) may be exercised under NHS Act 2006 s75; default none, so refused. */
    Optional<String> s75SafeguardingLegalConfirmation();

    /** The same for any other function that the regulations as read do not settle, by its code; default none. */
    Map<FunctionCode, String> s75LegalConfirmations();

    /** The functions for which advice is named. */
    default Set<FunctionCode> confirmed() {
        var confirmed = EnumSet.noneOf(FunctionCode.class);
        confirmed.addAll(s75LegalConfirmations().keySet());
        s75SafeguardingLegalConfirmation().ifPresent(reference -> confirmed.add(FunctionCode.CA_SAFEGUARD_S42));
        return confirmed;
    }
}
