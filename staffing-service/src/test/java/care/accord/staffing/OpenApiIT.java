package care.accord.staffing;

import care.accord.contracts.Shows;
import care.accord.kit.testing.DescribedApi;

@StaffingTest
@Shows("I5")
class OpenApiIT extends DescribedApi {}
