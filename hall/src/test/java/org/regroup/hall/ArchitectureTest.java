package org.regroup.hall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.regroup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothingButTheJdk = classes().that().resideInAPackage("org.regroup.hall..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("org.regroup.hall..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule packagesStandInOneOrder = slices().matching("org.regroup.hall.(*)..").should().beFreeOfCycles();
}
