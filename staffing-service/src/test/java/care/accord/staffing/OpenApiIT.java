package care.accord.staffing;

import care.accord.kit.testing.DescribedApi;

@StaffingTest
class OpenApiIT extends DescribedApi {}
