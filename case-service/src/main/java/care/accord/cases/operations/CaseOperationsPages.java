package care.accord.cases.operations;

import care.accord.kit.operations.OperationsPages;
import care.accord.kit.operations.SettleParked;
import jakarta.ws.rs.Path;

/** This service's parked events as pages. */
@Path("/cases/operations")
public class CaseOperationsPages extends OperationsPages {

    CaseOperationsPages(SettleParked settleParked) {
        super(settleParked, "Cases", "/cases/operations");
    }
}
