package care.accord.cases;

import care.accord.kit.testing.DescribedApi;

@CaseTest
class OpenApiIT extends DescribedApi {}
