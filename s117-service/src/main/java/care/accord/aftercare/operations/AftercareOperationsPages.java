package care.accord.aftercare.operations;

import care.accord.kit.operations.OperationsPages;
import care.accord.kit.operations.SettleParked;
import jakarta.ws.rs.Path;

/** This service's parked events as pages. */
@Path("/aftercare/operations")
public class AftercareOperationsPages extends OperationsPages {

    AftercareOperationsPages(SettleParked settleParked) {
        super(settleParked, "After-care", "/aftercare/operations");
    }
}
