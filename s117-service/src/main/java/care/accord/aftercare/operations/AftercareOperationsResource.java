package care.accord.aftercare.operations;

import care.accord.kit.operations.OperationsResource;
import care.accord.kit.operations.SettleParked;
import jakarta.ws.rs.Path;

/** This service's parked events as JSON. */
@Path("/api/aftercare/operations")
public class AftercareOperationsResource extends OperationsResource {

    AftercareOperationsResource(SettleParked settleParked) {
        super(settleParked);
    }
}
