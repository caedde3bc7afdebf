package care.accord.partnership;

import care.accord.kit.testing.DescribedApi;

@PartnershipTest
class OpenApiIT extends DescribedApi {}
