package care.accord.aftercare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "care.accord.aftercare", importOptions = ImportOption.DoNotIncludeTests.class)
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
    static final ArchRule what_decides_and_keeps_knows_no_http = noClasses()
            .that()
            .resideInAnyPackage("..usecase..", "..store..", "..casework..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws..", "io.quarkus.qute..", "..web..");

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
            .resideInAnyPackage("care.accord.cases..", "care.accord.staffing..", "care.accord.partnership..");
}
