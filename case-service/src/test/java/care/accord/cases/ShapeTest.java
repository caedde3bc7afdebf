package care.accord.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "care.accord.cases", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {

    @ArchTest
    static final ArchRule the_model_knows_no_framework_and_no_edge = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta.ws..", "jakarta.enterprise..", "..web..", "..store..", "..usecase..");

    @ArchTest
    static final ArchRule only_the_edge_knows_http = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..page..", "..home..", "..draft..", "..operations..", "..paper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws..", "io.quarkus.qute..");

    @ArchTest
    static final ArchRule nobody_asks_the_system_for_the_time = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("care.accord.staffing..", "care.accord.aftercare..", "care.accord.partnership..");
}
