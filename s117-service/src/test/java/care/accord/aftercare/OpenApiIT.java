package care.accord.aftercare;

import care.accord.contracts.Shows;
import care.accord.kit.testing.Database;
import care.accord.kit.testing.DescribedApi;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = Database.class, initArgs = @ResourceArg(name = "service", value = "aftercare"))
@Shows("I5")
class OpenApiIT extends DescribedApi {}
