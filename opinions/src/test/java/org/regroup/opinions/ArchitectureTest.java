package org.regroup.opinions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.regroup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theMathematicsNeedsNothingButTheJdk = classes().that().resideInAPackage("org.regroup.opinions").should()
            .onlyDependOnClassesThat().resideInAnyPackage("org.regroup.opinions", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule filesNeedOneCsvLibraryBesides = classes().that().resideInAPackage("org.regroup.opinions.exchange")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.regroup.opinions", "org.regroup.opinions.exchange", "java..", "org.jspecify..",
                    "de.siegmar.fastcsv..");
}
