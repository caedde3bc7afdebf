package care.accord.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void no_two_packages_need_each_other() {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("care.accord.gateway");

        slices().matching("care.accord.(**)").should().beFreeOfCycles().check(classes);
    }
}
