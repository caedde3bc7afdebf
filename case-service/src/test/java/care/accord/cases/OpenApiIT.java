package care.accord.cases;

import care.accord.contracts.Shows;
import care.accord.kit.testing.DescribedApi;

@CaseTest
@Shows("I5")
class OpenApiIT extends DescribedApi {}
