package care.accord.cases.operations;

import care.accord.kit.operations.OperationsResource;
import care.accord.kit.operations.SettleParked;
import jakarta.ws.rs.Path;

/** This service's parked events as JSON. */
@Path("/api/cases/operations")
public class CaseOperationsResource extends OperationsResource {

    CaseOperationsResource(SettleParked settleParked) {
        super(settleParked);
    }
}
