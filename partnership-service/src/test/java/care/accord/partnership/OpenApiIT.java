package care.accord.partnership;

import care.accord.contracts.Shows;
import care.accord.kit.testing.DescribedApi;

@PartnershipTest
@Shows("I5")
class OpenApiIT extends DescribedApi {}
